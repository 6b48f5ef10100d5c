// Whether a name stands in a list of a field's other names.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

namespace resumec::schema {

inline bool contains(const std::vector<std::string_view>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace resumec::schema
