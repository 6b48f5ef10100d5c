// Node -> Resume, by the résumé's own list of fields (resume_fields.cpp).
#pragma once

#include <optional>
#include <string>

#include "diag/sink.h"
#include "model/resume.h"
#include "yaml/node.h"
#include "yaml/read.h"

namespace resumec::decode {

struct DecodeOptions {
  yaml::Syntax syntax =
      yaml::Syntax::kYaml;  // kJson: JSON Resume's habits (DESIGN: unknown keys warn)
  std::optional<model::CalendarDate> today;  // for dates in the future; none: not checked
};

struct Decoded {
  model::Resume resume;
  const yaml::Node* design = nullptr;  // `design` as it stands: the style room reads it
};

// Never stops at the first fault: a bad field is a complaint in `sink` and an empty value.
Decoded decode(const yaml::Node& root, const DecodeOptions& options, diag::Sink& sink);

// JSON Schema (draft 2020-12) of a résumé, from the same list.
std::string json_schema();

}  // namespace resumec::decode
