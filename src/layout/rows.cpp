// A reader's eye runs down two edges: names on the one, dates on the other. So dates stand at the
// end of the line that they belong to, on its baseline, and the words at its start make room for
// them, never the other way round. A side column for dates would take a sixth of the page from
// every bullet; dates below the bullets are read into the last of them by machines.
#include "layout/rows.h"

#include <algorithm>

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
  return static_cast<Length>(std::min<std::int64_t>(width, support::kPoint * 100'000));
}

std::vector<LineRange> one_line(const Paragraph& paragraph) {
  return {{0, static_cast<std::uint32_t>(paragraph.boxes.size()), width_of(paragraph)}};
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
  flow.place_line(std::move(line), column, Alignment::kEnd, element, strips.back());
}

}  // namespace resumec::layout
