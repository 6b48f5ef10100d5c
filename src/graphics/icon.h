// Small drawings that may stand before an address: what kind of address it is, at a glance.
//
// They are lines, not glyphs. An icon font puts private-use characters into the text of a PDF,
// which a machine then glues to the address behind them.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace resumec::graphics {

enum class Icon : std::uint8_t {
  kEnvelope,
  kPhone,
  kPin,
  kGlobe,
  kCode,  // angle brackets
  kPerson,
  kMortarboard,
  kBubble,  // of speech
};

// "envelope": as authors name it, in the order above.
const std::vector<std::string_view>& icon_names();
std::optional<Icon> icon_named(std::string_view name);

// Every icon stands in a square of this side, origin at its upper left corner, y downwards, and is
// drawn with a round pen of `kIconPen`.
constexpr int kIconSide = 24;
constexpr int kIconPen = 2;

// SVG path data (SVG 2, 9.3) of absolute M, L, C and Z commands only.
std::string_view icon_path(Icon icon);

struct PathStep {
  char command = 'M';  // M and L: one point; C: two control points and the end; Z: none
  // Coordinates in thousandths of the square's unit: x, y, x, y ...
  std::array<std::int32_t, 6> at{};
};

// The same for those who draw it themselves.
std::vector<PathStep> icon_steps(Icon icon);

}  // namespace resumec::graphics
