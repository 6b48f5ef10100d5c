// A reader's eye runs down two edges: names on the one, dates on the other. So dates stand at the
// end of the line that they belong to, on its baseline, and the words at its start make room for
// them, never the other way round. A side column for dates would take a sixth of the page from
// every bullet; dates below the bullets are read into the last of them by machines.
//
// Between the two stands a blank as wide as the gap. It draws nothing; but a program that reads the
// file by distances (pdfminer: twice the width of a letter) takes words beyond an empty gap for a
// column of their own, and reads the dates of a whole section behind the bullets of its last entry.
#include "layout/rows.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <optional>

namespace resumec::layout {

namespace {

// What stands at the end may take this much of the line; beyond it, it moves to lines of its own.
constexpr int kWidestEnd = 500;  // 1/1000

// The white between the words and what stands at the end, in 1/1000 of the size: less looks like a
// word space.
constexpr int kGap = 1500;

Length width_of(const Paragraph& paragraph) {
  std::int64_t width = 0;
  for (std::size_t i = 0; i < paragraph.boxes.size(); ++i) {
    width += paragraph.boxes[i].width + (i > 0 ? paragraph.boxes[i - 1].glue : 0);
  }
  // Only compared with the width of a line.
  return static_cast<Length>(std::min(width, std::int64_t{support::kPoint} * 100'000));
}

std::vector<LineRange> one_line(const Paragraph& paragraph) {
  return {{0, static_cast<std::uint32_t>(paragraph.boxes.size()), width_of(paragraph)}};
}

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

// The blank behind the words at the start, the first `count` runs, grows to the words at the end.
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

}  // namespace

Line make_line_of(Flow& flow, const document::Runs& runs, Place place, Length width) {
  const Paragraph paragraph = flow.measure(runs, place, width, pages::kArtifact);
  if (paragraph.boxes.empty()) return {};
  return make_line(paragraph, one_line(paragraph).front(), flow.typesetter().palette);
}

void add_row(Flow& flow, const document::Row& row, Place place, const Column& column,
             pages::ElementId element) {
  // The links at the start are read before those at the end, so the start is measured first.
  const Paragraph start = flow.measure(row.start, place, column.width, element, !row.end.empty());
  const Paragraph end = flow.measure(row.end, Place::kEntryLine, column.width, element);
  const auto add_whole = [&](const Paragraph& paragraph, Place look) {
    if (paragraph.boxes.empty()) return;
    flow.add_lines(paragraph, break_lines(paragraph.boxes, column.width), look, column,
                   Alignment::kStart, element);
  };
  const Length gap =
      static_cast<Length>(static_cast<std::int64_t>(flow.style().typography.size) * kGap / 1000);
  const Length end_width = width_of(end);
  const Length start_width = column.width - end_width - gap;
  const auto widest_end =
      static_cast<Length>(static_cast<std::int64_t>(column.width) * kWidestEnd / 1000);
  const bool narrow = end_width <= widest_end || width_of(start) <= start_width;
  const bool beside = !start.boxes.empty() && !end.boxes.empty() && narrow &&
                      std::all_of(start.boxes.begin(), start.boxes.end(),
                                  [&](const Box& box) { return box.width <= start_width; });
  const std::size_t first = flow.strips().size();
  if (!beside) {
    add_whole(start, place);
    add_whole(end, Place::kEntryLine);
    flow.keep(first, false);
    return;
  }
  flow.add_lines(start, break_lines(start.boxes, start_width), place, column, Alignment::kStart,
                 element);
  flow.keep(first, false);

  // It stands beside the first line and is read after the last: into the last strip, raised.
  std::vector<Strip>& strips = flow.strips();
  Length raised = 0;
  for (std::size_t i = first + 1; i < strips.size(); ++i) raised += strips[i].height;
  Line line = make_line(end, one_line(end).front(), flow.typesetter().palette);
  for (PlacedRun& placed : line.runs) placed.run.origin.y += raised;
  const std::size_t start_runs = strips.back().runs.size();
  flow.place_line(std::move(line), column, Alignment::kEnd, element, strips.back());
  if (raised == 0) fill_gap(strips.back().runs, start_runs, flow.right_to_left());
}

}  // namespace resumec::layout
