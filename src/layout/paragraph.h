// Runs of words, measured: what line breaking works on.
//
// TeX's words: a box has a width and is never parted; behind it stands glue (the blank, which
// vanishes at a line's end) or nothing (a line may end there all the same: behind a hyphen).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "layout/shape_cache.h"
#include "layout/text_style.h"
#include "pages/pages.h"
#include "source/mapped_text.h"

namespace resumec::layout {

// Index in Flow's list of links.
constexpr std::int32_t kNoLink = -1;

// A word, a part of one or a blank, in one look, face and direction.
struct Piece {
  std::uint32_t begin = 0;  // bytes of the paragraph's text
  std::uint32_t end = 0;
  const font::ShapedText* shaped = nullptr;
  const font::Face* face = nullptr;
  Length size = 0;
  Length advance = 0;
  Length letter_spacing = 0;
  std::int32_t link = kNoLink;
  StyleId style = 0;
  std::uint8_t level = 0;  // UAX #9: odd ones run from right to left
  bool blank = false;

  [[nodiscard]] bool right_to_left() const { return level % 2 == 1; }
};

struct Box {
  std::uint32_t begin = 0;  // pieces [begin, end) are drawn ...
  std::uint32_t end = 0;
  std::uint32_t next = 0;  // ... and [end, next) are the blanks behind them
  Length width = 0;
  Length glue = 0;         // width of the blanks
  bool ends_line = false;  // the author's own line end stands behind it
  bool set_solid = false;  // no word is parted behind it, for there are no blanks between words
};

struct Paragraph {
  source::MappedText text;
  bool right_to_left = false;  // its base direction
  bool mixed = false;          // not everything runs from left to right
  std::vector<Piece> pieces;
  std::vector<Box> boxes;
};

// What turning runs into boxes needs.
struct Typesetter {
  Palette& palette;
  ShapeCache& shapes;
  std::string language;
  bool right_to_left = false;
  int least_leading = 0;  // what the résumé's letters need, see Palette::line_box
};

// A run and the link it belongs to.
struct LinkedRun {
  const document::Run* run = nullptr;
  std::int32_t link = kNoLink;
};

// `right_to_left`: its base direction. `words_follow`: something is read after the last word (a
// date at the line's end), so a blank stands behind it. No box is wider than `width`: a longer word
// is cut, at the places where a run that should be kept could break, else between any two letters.
Paragraph make_paragraph(Typesetter& typesetter, const std::vector<LinkedRun>& runs, Place place,
                         Length width, bool right_to_left, bool words_follow);

}  // namespace resumec::layout
