// The families whose faces are part of the program.
#pragma once

#include <string_view>
#include <vector>

#include "font/manifest.h"

namespace resumec::font::test {

inline std::vector<std::string_view> built_in_families(bool fallbacks_too = true) {
  std::vector<std::string_view> names;
  for (const ManifestFace& face : manifest()) {
    if (face.begin == nullptr || (face.use != Use::kText && !fallbacks_too)) continue;
    if (names.empty() || names.back() != face.family) names.push_back(face.family);
  }
  return names;
}

}  // namespace resumec::font::test
