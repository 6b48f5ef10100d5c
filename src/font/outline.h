// The outline of a glyph, for what is drawn without being text.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "font/face.h"

namespace resumec::font {

// M, L: one point; C: two control points and the end; Z closes. Font units, y upwards.
struct OutlineStep {
  char command = 'M';
  std::array<int, 6> at{};
};

// Empty for a blank, and for a face of pictures. To be filled by the nonzero winding rule.
std::vector<OutlineStep> outline(const Face& face, std::uint32_t glyph);

}  // namespace resumec::font
