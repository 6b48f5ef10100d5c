// A path of `set` or `redact`, read against the résumé's list of fields.
#pragma once

#include <optional>
#include <vector>

#include "diag/sink.h"
#include "model/resume.h"
#include "schema/shape.h"
#include "yaml/graft.h"

namespace resumec::variant {

struct FieldPath {
  std::vector<yaml::PathStep> steps;     // with the old names of fields, and those of items' names
  bool required = false;                 // what it names cannot be left out
  const schema::Shape* shape = nullptr;  // of what it names; null: somebody else's to know
};

// Nothing, having complained at the step, when no résumé can have such a field. A typing mistake in
// `redact` must not leave a private field on the page.
std::optional<FieldPath> read_path(const model::Text& path, diag::Sink& sink);

// The path by which each item that `path` counts is named instead, as `root` has them: by id or by
// name. Items without either, or with one that others have, stay counted. `names` are those of
// `root`.
std::vector<yaml::PathStep> named_path(const yaml::Node& root,
                                       const std::vector<yaml::PathStep>& path,
                                       yaml::ItemNames& names);

}  // namespace resumec::variant
