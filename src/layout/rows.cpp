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

}  // namespace

void add_row(Flow& flow, const SetRow& row, const Column& column) {
  const Measured start = flow.measure(row.start, column.width);
  const Measured end = flow.measure(row.end, column.width);
  const Length gap =
      static_cast<Length>(static_cast<std::int64_t>(flow.sizes().text) * kGap / 1000);
  const LineRange end_line = end.one_line();
  const Length start_width = column.width - end_line.width - gap;
  const auto widest_end =
      static_cast<Length>(static_cast<std::int64_t>(column.width) * kWidestEnd / 1000);
  const bool narrow = end_line.width <= widest_end || start.width() <= start_width;
  const bool beside = !start.empty() && !end.empty() && narrow &&
                      std::all_of(start.boxes.begin(), start.boxes.end(),
                                  [&](const Box& box) { return box.width <= start_width; });
  const std::size_t first = flow.strips().size();
  if (!beside) {
    for (const Measured* text : {&start, &end}) {
      flow.add_lines(*text, break_lines(text->boxes, column.width), column, Alignment::kStart);
    }
    flow.keep(first, false);
    return;
  }
  flow.add_lines(start, break_lines(start.boxes, start_width), column, Alignment::kStart);
  flow.keep(first, false);

  // It stands beside the first line and is read after the last: into the last strip, raised.
  const std::vector<Strip>& strips = flow.strips();
  SetLine line = flow.line_of(end, end_line, column);
  line.alignment = Alignment::kEnd;
  for (std::size_t i = first + 1; i < strips.size(); ++i) line.raised += strips[i].height;
  line.ends_row = line.raised == 0;
  flow.put_into_last(line);
}

}  // namespace resumec::layout
