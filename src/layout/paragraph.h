// Runs of words, shaped: what no size changes.
//
// A paragraph is itemised and shaped once, in units of its faces. What it measures at one size, and
// where its lines end, is measure.h's and break_lines.h's to say, as often as they are asked.
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

// Index in Galley::links.
constexpr std::int32_t kNoLink = -1;

// A word, a part of one or a blank, in one look, face and direction.
struct Piece {
  std::uint32_t begin = 0;  // bytes of the paragraph's text
  std::uint32_t end = 0;
  const font::ShapedText* shaped = nullptr;
  const font::Face* face = nullptr;
  std::int32_t link = kNoLink;
  std::uint32_t letters = 0;  // that have letter-spacing behind them
  StyleId style = 0;
  std::uint8_t level = 0;  // UAX #9: odd ones run from right to left
  bool blank = false;
  bool spaced = false;  // has its look's letter-spacing

  [[nodiscard]] bool right_to_left() const { return level % 2 == 1; }
};

// Pieces up to a place where a line may end without need.
struct Unit {
  std::uint32_t begin = 0;  // pieces [begin, end) are drawn ...
  std::uint32_t end = 0;
  std::uint32_t next = 0;  // ... and [end, next) are the blanks behind them
  bool ends_line = false;  // the author's own line end stands behind it
  bool set_solid = false;  // the letters on either side of its end ask for no blank
};

struct Paragraph {
  source::MappedText text;
  bool right_to_left = false;  // its base direction
  bool mixed = false;          // not everything runs from left to right
  std::vector<Piece> pieces;
  std::vector<Unit> units;
  Place place = Place::kBody;
  StyleId plain = 0;      // the place's own look, which the height of lines follows
  int least_leading = 0;  // what its letters need where it has several lines, 1/1000 of the size
  pages::ElementId element = pages::kArtifact;

  [[nodiscard]] bool empty() const { return units.empty(); }
};

// What turning runs into paragraphs needs.
struct Typesetter {
  Palette& palette;
  ShapeCache& shapes;
  std::string language;
  bool right_to_left = false;
};

// A run and the link it belongs to.
struct LinkedRun {
  const document::Run* run = nullptr;
  std::int32_t link = kNoLink;
};

// `right_to_left`: its base direction. `words_follow`: something is read after the last word (a
// date at the line's end), so a blank stands behind it.
Paragraph make_paragraph(Typesetter& typesetter, const std::vector<LinkedRun>& runs, Place place,
                         bool right_to_left, bool words_follow);

}  // namespace resumec::layout
