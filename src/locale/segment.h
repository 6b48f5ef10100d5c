// Where a text may be cut: UAX #14 lines and UAX #29 grapheme clusters, by ICU; and UAX #9
// directions.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace resumec::locale {

// Byte offsets at which a line may end, ascending, the end of the text last; offset 0 never. What
// the rules of a résumé forbid beyond UAX #14 is left out: no break inside a URL but behind `/`,
// `-` or before `.`..., none between a number and its unit or inside "C++ 20" where the author
// wrote NBSP.
struct LineBreak {
  std::size_t offset = 0;
  bool mandatory = false;  // a line feed stands before it
};
std::vector<LineBreak> line_breaks(std::string_view text, std::string_view language);

// Byte offsets at which grapheme clusters end, ascending.
std::vector<std::size_t> grapheme_ends(std::string_view text);

// Stretches of one direction in visual order, left to right.
struct DirectionRun {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool right_to_left = false;
};
std::vector<DirectionRun> visual_runs(std::string_view text, bool right_to_left_paragraph);

}  // namespace resumec::locale
