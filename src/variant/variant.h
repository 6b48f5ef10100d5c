// Tailored versions of one résumé: what `variants` and overlay files make of it.
//
// A variant works at two moments, for it changes two kinds of things. What it says of fields
// (`set`, `redact` by path, theme, locale, page budget, order and titles of sections) is written
// into the YAML tree before that is decoded: each value is then checked by the field that it stands
// for, and a complaint about it points at the variant. What it says of whole things (tags,
// `private`, hidden sections, caps) is done to the Resume afterwards, where things have types. So
// the passes are
//
//   plan     which variants count, in which order
//   write    tree -> tree
//   (--set, which has the last word; then decode)
//   select   Resume -> Resume
//
// and `check_tags` and `check_reachable` find what the author cannot have meant.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/sink.h"
#include "model/resume.h"
#include "model/withheld.h"
#include "source/span.h"
#include "yaml/graft.h"
#include "yaml/node.h"

namespace resumec::variant {

// One version: its variants, what is extended before what extends it, and overlays last. A later
// one has the last word on a field and on a tag; what is redacted stays so unless a later `set`
// brings it back.
struct Plan {
  std::string title;  // "the variant `backend`", as messages call it; empty: the whole résumé
  source::Span span;  // where its name, or its overlay, stands
  std::vector<const model::Variant*> layers;

  [[nodiscard]] bool empty() const { return layers.empty(); }
};

// The version `name` (empty: the whole résumé) under `overlays`. Nothing, having complained, when
// a name is not among `variants` or they extend each other in a circle.
std::optional<Plan> plan(const std::vector<model::Variant>& variants, std::string_view name,
                         const std::vector<model::Variant>& overlays, diag::Sink& sink);

// Writes the plan's fields into `draft`. Lists from which items were redacted have holes, until
// somebody closes them. Returns what was redacted by path and could be told from its words.
std::vector<model::Withheld> write(const Plan& plan, yaml::Draft& draft, diag::Sink& sink);

// Brings `withheld` to what the version leaves out in the end: without what a later setting put
// back, and with what is private. `written` still has its holes, so that items count as they did.
void settle_withheld(const Plan& plan, const yaml::Node& written,
                     std::vector<model::Withheld>& withheld);

// Complains of tags that stand neither in `file`, the tree as it was, nor in `written`.
void check_tags(const Plan& plan, const yaml::Node& file, const yaml::Node& written,
                diag::Sink& sink);

// Complains of tags in `file` that no variant names and that are nearly one which some variant does
// name: what bears them leaves that variant, or stays in it, without a word.
void check_near_tags(const std::vector<model::Variant>& variants, const Plan& plan,
                     const yaml::Node& file, diag::Sink& sink);

// What the version shows, in the order of the file. Also the whole résumé passes here, for its
// `layout` hides and caps. Complains when nothing is left.
model::Resume select(model::Resume resume, const Plan& plan, diag::Sink& sink);

// Complains when `file`, the tree as it was, has a way to reach the person, and `resume` none.
void check_reachable(const Plan& plan, const yaml::Node& file, const model::Resume& resume,
                     diag::Sink& sink);

}  // namespace resumec::variant
