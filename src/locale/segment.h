// Where a text may be cut: UAX #14 lines and UAX #29 grapheme clusters, by ICU; and UAX #9
// directions.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace resumec::locale {

// Byte offsets at which a line may end, ascending, the end of the text last; offset 0 never.
//
// UAX #14 with the rules of a résumé on top: no break inside an e-mail address, a number written in
// groups (phone numbers), a numeric date or range, between a month and its year, a number and its
// unit, a name and its version ("C++ 20"), or before a dash that stands between spaces. Inside a
// URL a line ends only behind `/`, `?`, `&`, `-` or before `.`; inside another word of ASCII only
// behind a hyphen or slash with three letters on either side.
struct LineBreak {
  std::size_t offset = 0;
  bool mandatory = false;  // a line feed stands before it

  bool operator==(const LineBreak&) const = default;
};
std::vector<LineBreak> line_breaks(std::string_view text, std::string_view language);

// Byte offsets at which grapheme clusters end, ascending.
std::vector<std::size_t> grapheme_ends(std::string_view text);

// Stretches of one direction in visual order, left to right.
struct DirectionRun {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool right_to_left = false;

  bool operator==(const DirectionRun&) const = default;
};
std::vector<DirectionRun> visual_runs(std::string_view text, bool right_to_left_paragraph);

}  // namespace resumec::locale
