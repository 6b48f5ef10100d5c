// Numbers as YAML writes them. Our codecs read digits; a schema that an editor applies sees only
// the value, so that `pages: 2.0` and `0x2` must be 2 here as well.
#pragma once

#include <optional>

#include "yaml/node.h"

namespace resumec::schema {

// The value of a plain scalar that YAML 1.2's core schema (10.3.2) reads as a finite number:
// `+5`, `2.0`, `1e2`, `0x1F`, `0o17`; nothing for any other node.
std::optional<double> core_number(const yaml::Node& node);

}  // namespace resumec::schema
