// What may shrink and grow while a document is fitted to its pages: lengths, and nothing that
// decides which glyphs are drawn.
#pragma once

#include "layout/text_style.h"
#include "style/style.h"

namespace resumec::layout {

struct Sizes {
  Length text = 0;  // of the running text
  LetterSizes letters{};
  int leading = 1300;  // 1/1000 of the size
  style::Spacing spacing;
  style::Rules rules;
  Length photo = 0;  // its longer side
};

// Those that a style asks for.
Sizes sizes_of(const style::Style& style);

// Of the words of a place, where nothing changes it.
Length size_at(Place place, const Sizes& sizes);

// A look at its size.
struct SizedStyle {
  Length size = 0;
  Length letter_spacing = 0;
};
SizedStyle sized(const TextStyle& style, const Sizes& sizes);

// The distance of baselines; `least_leading` as in line_box().
Length line_height(Place place, const Sizes& sizes, int least_leading);

// `look`: the plain one of the place. `least_leading`: what the letters need, in thousandths of the
// size; the style may ask for more.
LineBox line_box(Place place, const TextStyle& look, const Sizes& sizes, int least_leading);

}  // namespace resumec::layout
