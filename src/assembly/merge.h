// Two mappings as one.
#pragma once

#include "yaml/node.h"

namespace resumec::assembly {

// `over` with what only `under` has. Mappings are joined level by level; a list, a text and a null
// of `over` take the place of whatever `under` has there. What is made is `owner`'s.
const yaml::Node* merged(const yaml::Node& over, const yaml::Node& under, yaml::Tree& owner);

}  // namespace resumec::assembly
