// The families that are compiled into the program, and their faces by weight and slope.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "font/face.h"

namespace resumec::font {

enum class Weight : std::uint16_t { kRegular = 400, kMedium = 500, kSemiBold = 600, kBold = 700 };
enum class Slope : std::uint8_t { kUpright, kItalic };

struct Family {
  std::string_view name;     // "Lato"
  std::string_view generic;  // "sans-serif", "serif", "monospace": what a web page falls back to
};

// In the manifest's order.
const std::vector<Family>& families();

// The face of a built-in family (ASCII case does not count); null when there is no such family or
// it has none of that weight and slope. Opened at its first use, kept for the life of the program;
// safe to call from several threads.
const Face* find_face(std::string_view family, Weight weight, Slope slope);

// Faces tried in this order for characters that the asked-for family lacks.
const std::vector<std::string_view>& fallback_families();

}  // namespace resumec::font
