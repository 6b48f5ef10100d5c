// Between the words at a line's start and those at its end stands a blank as wide as the gap. It
// draws nothing; but a program that reads the file by distances (pdfminer: twice the width of a
// letter) takes words beyond an empty gap for a column of their own, and reads the dates of a whole
// section behind the bullets of its last entry.
#include "layout/row_gap.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <optional>

namespace resumec::layout {

namespace {

// Where the words of runs begin and end, blanks at the end of a line left out.
struct Extent {
  Length left = std::numeric_limits<Length>::max();
  Length right = std::numeric_limits<Length>::min();
};

template <typename Iterator>
Extent extent_of(Iterator begin, Iterator end) {
  Extent extent;
  for (auto placed = begin; placed != end; ++placed) {
    const pages::GlyphRun& run = placed->run;
    if (run.advance == placed->blank) continue;
    extent.left = std::min(extent.left, run.origin.x);
    extent.right = std::max(extent.right, run.origin.x + run.advance - placed->blank);
  }
  return extent;
}

// Takes the blank at the end of a line off its last run, as a run of its own.
std::optional<PlacedRun> take_blank(std::vector<PlacedRun>& runs) {
  if (runs.empty() || runs.back().blank <= 0) return std::nullopt;
  PlacedRun blank = runs.back();
  if (blank.run.advance == blank.blank) {
    runs.pop_back();
    return blank;
  }
  PlacedRun& words = runs.back();
  const std::size_t size = words.run.text.size();
  words.run.glyphs.pop_back();
  words.run.text = words.run.text.slice(0, size - 1);
  words.run.advance -= words.blank;
  words.blank = 0;
  font::Glyph glyph = blank.run.glyphs.back();
  glyph.text_begin = 0;
  glyph.text_end = 1;
  blank.run.glyphs = {glyph};
  blank.run.text = blank.run.text.slice(size - 1, size);
  return blank;
}

}  // namespace

void fill_gap(std::vector<PlacedRun>& runs, std::size_t count, bool right_to_left) {
  const auto middle = runs.begin() + static_cast<std::ptrdiff_t>(count);
  std::vector<PlacedRun> start(runs.begin(), middle);
  const Extent before = extent_of(runs.begin(), middle);
  const Extent after = extent_of(middle, runs.end());
  std::optional<PlacedRun> blank = take_blank(start);
  if (!blank || blank->run.advance <= 0) return;
  // Marks alone take no room: there is no gap to fill.
  if (before.left > before.right || after.left > after.right) return;
  pages::GlyphRun& run = blank->run;
  const Length left = right_to_left ? after.right : before.right;
  const Length gap = (right_to_left ? before.left : after.left) - left;
  const Length own = blank->blank;
  if (gap <= own) return;
  run.origin.x = left;
  run.stretch = static_cast<int>(std::int64_t{gap} * 1000 / own);
  run.advance = blank->blank = gap;
  start.push_back(std::move(*blank));
  runs.erase(runs.begin(), middle);
  runs.insert(runs.begin(), std::make_move_iterator(start.begin()),
              std::make_move_iterator(start.end()));
}

}  // namespace resumec::layout
