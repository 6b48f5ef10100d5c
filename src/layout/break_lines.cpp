// Optimum-fit line breaking after Knuth and Plass ("Breaking Paragraphs into Lines", 1981), for
// ragged lines.
//
// First-fit fills each line in turn and pays at the end: a deep notch in the rag where the next
// word was long, or a last line of one short word. Here every line costs the square of the room it
// leaves, a paragraph costs the sum, and the cheapest way to each box is found from the ways to the
// boxes before it. A line holds no more boxes than fit in the width, so the search back from a box
// stops after a line's worth: the whole is linear in the number of words.
//
// The blank of a ragged line does not stretch, so TeX's demerits reduce to three numbers:
//   the slack of a line, in 1/1000 of the width, squared; the last line's costs nothing;
//   a line's end inside a word ("full-|stack"), which reads worse than a shorter line;
//   a last line of one short word, the "runt" that peers leave under every third bullet.
// A line more costs more than any slack, so no paragraph becomes longer for its looks.
#include "layout/break_lines.h"

#include <algorithm>
#include <limits>

namespace resumec::layout {

namespace {

constexpr std::int64_t kWholeWidth = 1000;
constexpr std::int64_t kPerLine = 2 * kWholeWidth * kWholeWidth;

// As ugly as a line that ends 12 % short.
constexpr std::int64_t kInsideWord = std::int64_t{120} * 120;

// A last line below this share of the width is a runt; as ugly as a line that ends 35 % short.
constexpr std::int64_t kRuntWidth = 140;
constexpr std::int64_t kRunt = std::int64_t{350} * 350;

// Boxes on one line: 500 of 1 pt each. It bounds the search where boxes have no width at all
// (combining marks alone).
constexpr std::uint32_t kMostBoxesOnLine = 1000;

struct Way {
  std::int64_t cost = std::numeric_limits<std::int64_t>::max();
  std::uint32_t from = 0;
  Length width = 0;  // of the line that ends here
};

bool inside_word(const Box& box) {
  return box.glue == 0 && !box.ends_line && !box.set_solid;
}

std::int64_t line_cost(const Box& last, Length line_width, Length width, bool ends_paragraph,
                       bool only_line) {
  std::int64_t cost = kPerLine;
  const std::int64_t share = std::int64_t{line_width} * kWholeWidth / std::max<Length>(width, 1);
  if (ends_paragraph) {
    if (!only_line && share < kRuntWidth) cost += kRunt;
    return cost;
  }
  const std::int64_t slack = std::max<std::int64_t>(0, kWholeWidth - share);
  cost += slack * slack;
  if (inside_word(last)) cost += kInsideWord;
  return cost;
}

}  // namespace

LineRange one_line(const std::vector<Box>& boxes) {
  std::int64_t width = 0;
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    width += boxes[i].width + (i > 0 ? boxes[i - 1].glue : 0);
  }
  width = std::min(width, std::int64_t{graphics::kPoint} * 100'000);
  return {0, static_cast<std::uint32_t>(boxes.size()), static_cast<Length>(width)};
}

PieceRange pieces_of(const std::vector<Box>& boxes, const LineRange& line) {
  const Box& last = boxes[line.end - 1];
  return {boxes[line.begin].begin, last.end, last.next, last.begin, line.width};
}

std::vector<LineRange> break_lines(const std::vector<Box>& boxes, Length width) {
  const auto count = static_cast<std::uint32_t>(boxes.size());
  // ways[k]: the cheapest lines that hold the boxes before k.
  std::vector<Way> ways(count + 1);
  ways[0].cost = 0;
  for (std::uint32_t end = 1; end <= count; ++end) {
    const Box& last = boxes[end - 1];
    const bool ends_paragraph = end == count || last.ends_line;
    std::int64_t line_width = 0;
    for (std::uint32_t begin = end; begin-- > 0 && end - begin <= kMostBoxesOnLine;) {
      const Box& box = boxes[begin];
      if (begin + 1 < end && box.ends_line) break;
      line_width += box.width + (begin + 1 < end ? box.glue : 0);
      // A box alone stays, however wide: there is nowhere else for it to go.
      if (line_width > width && begin + 1 < end) break;
      const bool only_line = begin == 0 || boxes[begin - 1].ends_line;
      const std::int64_t cost = ways[begin].cost + line_cost(last, static_cast<Length>(line_width),
                                                             width, ends_paragraph, only_line);
      if (cost < ways[end].cost) ways[end] = {cost, begin, static_cast<Length>(line_width)};
    }
  }
  std::vector<LineRange> lines;
  for (std::uint32_t end = count; end > 0; end = ways[end].from) {
    lines.push_back({ways[end].from, end, ways[end].width});
  }
  std::reverse(lines.begin(), lines.end());
  return lines;
}

std::vector<LineRange> fill_lines(const std::vector<Box>& boxes, Length width) {
  std::vector<LineRange> lines;
  std::int64_t line_width = 0;
  std::uint32_t begin = 0;
  for (std::uint32_t i = 0; i < boxes.size(); ++i) {
    const Length glue = i > begin ? boxes[i - 1].glue : 0;
    const bool full = i > begin && line_width + glue + boxes[i].width > width;
    if (full || (i > begin && boxes[i - 1].ends_line)) {
      lines.push_back({begin, i, static_cast<Length>(line_width)});
      begin = i;
      line_width = boxes[i].width;
    } else {
      line_width += glue + boxes[i].width;
    }
  }
  if (begin < boxes.size()) {
    lines.push_back(
        {begin, static_cast<std::uint32_t>(boxes.size()), static_cast<Length>(line_width)});
  }
  return lines;
}

std::vector<LineRange> balance_lines(const std::vector<Box>& boxes, Length width) {
  std::vector<LineRange> lines = fill_lines(boxes, width);
  if (lines.size() < 2) return lines;
  // The narrowest measure that needs no line more: a width of 28 bits is found in as many steps.
  Length low = 0;
  Length high = width;
  while (low < high) {
    const Length middle = low + (high - low) / 2;
    if (fill_lines(boxes, middle).size() <= lines.size()) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return fill_lines(boxes, high);
}

}  // namespace resumec::layout
