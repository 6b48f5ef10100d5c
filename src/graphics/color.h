// sRGB colours and WCAG 2.2 contrast.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace resumec::graphics {

struct Color {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;

  bool operator==(const Color&) const = default;
};

// "#rgb" or "#rrggbb"; nothing else is a colour.
std::optional<Color> parse_color(std::string_view text);

// "#rrggbb".
std::string to_hex(Color color);

// WCAG 2.2 contrast ratio, 1 to 21.
double contrast_ratio(Color a, Color b);

}  // namespace resumec::graphics
