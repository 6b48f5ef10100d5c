// A line: its boxes as runs of glyphs at positions.
#pragma once

#include <cstdint>
#include <vector>

#include "layout/measure.h"
#include "layout/paragraph.h"
#include "pages/pages.h"

namespace resumec::layout {

// A glyph run whose origin is relative: x to the line's left end, y to its baseline.
struct PlacedRun {
  pages::GlyphRun run;
  std::uint32_t begin = 0;  // offset of its words in the paragraph
  Length blank = 0;  // of the advance: blanks at the line's end, which may stand out of the column
  std::int32_t link = kNoLink;
  pages::ElementId element = pages::kArtifact;
};

struct Line {
  std::vector<PlacedRun> runs;  // in reading order
  Length width = 0;             // without the blanks at its end
};

// `pieces`: the paragraph's, or what they were cut to. The blank at the line's end is written too:
// without it a reader that joins lines joins words.
Line make_line(const Paragraph& paragraph, const std::vector<Piece>& pieces,
               const PieceRange& range, const Scale& scale);

}  // namespace resumec::layout
