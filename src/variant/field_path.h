// A path of `set` or `redact`, read against the résumé's list of fields.
#pragma once

#include <optional>
#include <vector>

#include "diag/sink.h"
#include "model/resume.h"
#include "yaml/graft.h"

namespace resumec::variant {

struct FieldPath {
  std::vector<yaml::PathStep> steps;  // with the old names of their fields
  bool required = false;              // what it names cannot be left out
};

// Nothing, having complained at the step, when no résumé can have such a field. A typing mistake in
// `redact` must not leave a private field on the page.
std::optional<FieldPath> read_path(const model::Text& path, diag::Sink& sink);

}  // namespace resumec::variant
