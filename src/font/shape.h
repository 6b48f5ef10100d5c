// Shaping: a text in one face to positioned glyphs, by HarfBuzz.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "font/face.h"

namespace resumec::font {

// OpenType features beside HarfBuzz's defaults (kern, liga, calt ...).
struct Features {
  bool ligatures = true;           // off: liga, clig, dlig, calt
  bool tabular_figures = false;    // tnum
  bool small_caps = false;         // smcp
  bool all_small_caps = false;     // c2sc, with smcp
  bool lining_figures = false;     // lnum
  bool old_style_figures = false;  // onum
  int letter_spacing = 0;          // 1/1000 em that will be added between letters: see shape.cpp

  bool operator==(const Features&) const = default;
};

// A glyph of a shaped text. Distances are in font units (Face::units_per_em).
struct Glyph {
  std::uint32_t id = 0;  // 0: the face has no glyph for it
  int advance = 0;
  int x_offset = 0;
  int y_offset = 0;
  // The bytes of the text that this glyph stands for. Of a cluster with more glyphs than code
  // points all but the first have an empty range; a ligature has the range of all its letters.
  std::uint32_t text_begin = 0;
  std::uint32_t text_end = 0;
};

// Does the glyph begin a letter? A mark stands on the letter before it: no letter-spacing comes in
// between.
inline bool begins_letter(const Glyph& glyph) {
  return glyph.advance != 0 && glyph.text_end > glyph.text_begin;
}

struct ShapedText {
  std::vector<Glyph> glyphs;  // in visual order, left to right
  std::int64_t advance = 0;   // sum, font units
};

enum class Direction : std::uint8_t { kLeftToRight, kRightToLeft };

// `text` is one line of one script and direction, well-formed UTF-8. `language` is a BCP 47 tag.
// No pair of letters is kerned so far that a reader of the PDF would take it for the end of a word.
ShapedText shape(const Face& face, std::string_view text, Direction direction,
                 std::string_view language, const Features& features);

// `advance` font units at `size`, rounded to the nearest 1/1000 pt.
Length scale(const Face& face, std::int64_t advance, Length size);

}  // namespace resumec::font
