// The source line of a complaint with carets under its words.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "resumec/diagnostic.h"

namespace resumec::diag {

// One mark of a frame; all marks of a frame lie in one file.
struct Mark {
  const Label* label = nullptr;
  bool primary = false;
};

// ANSI escape sequences, all empty when colour is off.
struct Palette {
  std::string_view error, warning, note, gutter, bold, reset;

  [[nodiscard]] std::string_view of(Severity severity) const;
};
Palette palette(bool color);

struct FrameOptions {
  std::size_t width = 100;  // columns in all
  std::size_t gutter = 1;   // columns of the line numbers
  Severity severity = Severity::kError;
  Palette palette;
};

// The lines of the marks, ascending, each with its carets and label texts; ends with a line feed.
//
//   31 |   - {startDate: 2021-05, endDate: 2019-02}
//      |                 -------           ^^^^^^^ ends here
//      |                 |
//      |                 starts here
std::string draw_frame(std::vector<Mark> marks, const FrameOptions& options);

}  // namespace resumec::diag
