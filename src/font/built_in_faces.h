// The table that cmake/Fonts.cmake writes from fonts/manifest.txt.
#pragma once

#include <span>

#include "font/library.h"

namespace resumec::font {

struct BuiltInFace {
  Family family;
  int weight;
  Slope slope;
  const char* begin;  // the font file
  const char* end;
};

// In the manifest's order; the faces of a family stand together.
std::span<const BuiltInFace> built_in_faces();

}  // namespace resumec::font
