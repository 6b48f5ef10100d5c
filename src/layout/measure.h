// A paragraph at one size: what line breaking works on.
//
// TeX's words: a box has a width and is never parted; behind it stands glue (the blank, which
// vanishes at a line's end) or nothing (a line may end there all the same: behind a hyphen).
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <vector>

#include "layout/paragraph.h"
#include "layout/sizes.h"

namespace resumec::layout {

struct Box {
  std::uint32_t begin = 0;  // pieces [begin, end) are drawn ...
  std::uint32_t end = 0;
  std::uint32_t next = 0;  // ... and [end, next) are the blanks behind them
  Length width = 0;
  Length glue = 0;         // width of the blanks
  bool ends_line = false;  // the author's own line end stands behind it
  bool set_solid = false;  // no word is parted behind it, for there are no blanks between words
};

// What stands on a line: pieces [begin, end), and [end, next) are the blanks at its end.
struct PieceRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t next = 0;
  std::uint32_t last = 0;  // where the last box begins
  Length width = 0;        // without those blanks

  bool operator==(const PieceRange&) const = default;
};

// The pieces of a paragraph of which some were wider than the line and are cut.
struct CutPieces {
  std::vector<Piece> pieces;
  std::deque<font::ShapedText> shaped;  // of the parts
};

// The looks of a palette at their sizes, by StyleId.
using SizedStyles = std::vector<SizedStyle>;
SizedStyles sized_styles(const Palette& palette, const Sizes& sizes);

Length size_of(const Piece& piece, const SizedStyles& sizes);
Length spacing_of(const Piece& piece, const SizedStyles& sizes);
Length advance_of(const Piece& piece, const SizedStyles& sizes);

// What measuring needs of the galley. Nothing is written to it.
struct Scale {
  const Palette& palette;
  const std::string& language;
  SizedStyles sizes;
};

// Fills `boxes`, none wider than `width`: a longer word is cut, at the places where a run that
// should be kept could break, else between any two letters. Where a piece is cut, the boxes are of
// the pieces that come back, else of the paragraph's own.
std::shared_ptr<const CutPieces> measure(const Paragraph& paragraph, const Scale& scale,
                                         Length width, std::vector<Box>& boxes);

}  // namespace resumec::layout
