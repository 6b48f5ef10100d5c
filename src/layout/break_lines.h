// Where the lines of a paragraph end.
#pragma once

#include <cstdint>
#include <vector>

#include "layout/measure.h"

namespace resumec::layout {

// Boxes [begin, end) stand on one line, `width` without the glue behind the last.
struct LineRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  Length width = 0;
};

// All of the boxes on one line. Its width is only to be compared with a line's.
LineRange one_line(const std::vector<Box>& boxes);

// The pieces of a line.
PieceRange pieces_of(const std::vector<Box>& boxes, const LineRange& line);

// The lines of least ugliness, all at most `width` wide (a box alone may be as wide as it is).
std::vector<LineRange> break_lines(const std::vector<Box>& boxes, Length width);

// Each line as full as it can be before the next begins: nobody needs fewer, and the last one holds
// all that is too much for one line less.
std::vector<LineRange> fill_lines(const std::vector<Box>& boxes, Length width);

// The fewest lines as even as they can be: no line much shorter than the widest. For what is
// centred or stands as a block of its own: contacts, a long name.
std::vector<LineRange> balance_lines(const std::vector<Box>& boxes, Length width);

}  // namespace resumec::layout
