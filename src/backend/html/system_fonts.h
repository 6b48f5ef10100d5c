// Widths of the fonts that readers' machines have.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace resumec::backend::html {

// The characters that the widths are of.
constexpr char kFirstWidth = ' ';
constexpr char kLastWidth = '~';
using Widths = std::array<std::uint16_t, kLastWidth - kFirstWidth + 1>;

// A font with all that have the same widths; empty names stand at the end.
struct SystemFont {
  std::array<std::string_view, 3> regular, bold;
  const Widths& regular_widths;
  const Widths& bold_widths;
};

// By "serif" and "sans-serif".
const std::array<SystemFont, 3>& system_fonts(std::string_view generic);

}  // namespace resumec::backend::html
