// What all versions of one run share: the file, its tree, and what the command line adds to it.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "characters/icu_data.h"
#include "diag/sink.h"
#include "kept.h"
#include "model/resume.h"
#include "picture/library.h"
#include "resumec/compile.h"
#include "source/source_map.h"
#include "yaml/graft.h"
#include "yaml/node.h"

namespace resumec {

// One `--set`, read.
struct Setting {
  std::vector<yaml::PathStep> path;
  const yaml::Node* value = nullptr;
  source::Span span;  // the whole of the path as it was given
};

// How far the names in the résumé reach.
Bounds bounds_of(const Source& source, const Request& request);

struct Reading {
  Reading(const Source& the_source, const Request& the_request, Kept& the_kept)
      : source(the_source),
        request(the_request),
        kept(the_kept),
        bounds(bounds_of(the_source, the_request)),
        pictures(the_request.environment.files, bounds, &the_kept.darkroom),
        sink(diag::WarningPolicy{the_request.policy.warnings_are_errors,
                                 the_request.policy.silenced}) {
    characters::use_own_icu_data();
  }

  const Source& source;
  const Request& request;
  Kept& kept;
  Bounds bounds;
  picture::Library pictures;
  source::SourceMap files;
  diag::Sink sink;
  std::vector<std::shared_ptr<const yaml::Tree>> texts;  // of the file, `--set` and the overlays
  std::vector<std::shared_ptr<const yaml::Tree>> parts;  // of what they include, or is laid over
  // Its root is the file with what it includes and what is laid over it, and settings of variants.
  yaml::Tree tree;
  std::set<std::string, std::less<>> variable_uses;  // names of variables in all of these texts
  std::vector<Setting> settings;  // in the order given; those below `variants` are in `tree`
  std::optional<model::CalendarDate> today;
  std::vector<model::Variant> variants;  // empty when no version asks for them
  std::vector<model::Variant> overlays;
  std::vector<std::string> versions;  // to be made: names of variants, "" for the whole résumé
};

// text -> Node, for the résumé, the overlays and every `--set`. Afterwards every scalar knows its
// place, keys are unique, trees are bounded, and the versions are known by name. False when there
// is nothing to go on with.
bool read(Reading& reading);

// Puts a `--set` into a draft of this run's tree, or says in `sink` why it cannot.
void put(const Setting& setting, yaml::Draft& draft, diag::Sink& sink);

}  // namespace resumec
