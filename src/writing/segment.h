// Where a text may be cut: UAX #14 lines and UAX #29 grapheme clusters, by ICU; and UAX #9
// directions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace resumec::writing {

// Byte offsets at which a line may end, ascending, the end of the text last; offset 0 never.
//
// UAX #14 with the rules of a résumé on top: no break inside an e-mail address, a number written in
// groups (phone numbers), a numeric date or range, between a month and its year, a number and its
// unit, a name and its version ("C++ 20"), or before a dash that stands between spaces. Inside a
// URL a line ends only behind `/`, `?`, `&`, `-` or before `.`; inside another word of ASCII only
// behind a hyphen or slash with three letters on either side. Scripts without blanks between words
// follow ICU's rules and dictionaries, kinsoku in its strict form.
struct LineBreak {
  std::size_t offset = 0;
  bool mandatory = false;  // a line feed stands before it

  bool operator==(const LineBreak&) const = default;
};
std::vector<LineBreak> line_breaks(std::string_view text, std::string_view language);

// Byte offsets at which grapheme clusters end, ascending.
std::vector<std::size_t> grapheme_ends(std::string_view text);

// A stretch of one direction; an odd level runs from right to left.
struct DirectionRun {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::uint8_t level = 0;

  bool operator==(const DirectionRun&) const = default;
};

// A stretch whose inside does not mix with what stands round it, as if between LRI or RLI and PDI.
struct Isolate {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool right_to_left = false;
};

// The stretches of a paragraph as they are read. `isolates` are ascending and apart. Latin words
// keep the signs that belong to them (latin_words.h).
std::vector<DirectionRun> direction_runs(std::string_view text, bool right_to_left_paragraph,
                                         const std::vector<Isolate>& isolates = {});

// Parts of one line with these levels, from left to right (UAX #9, L2).
std::vector<std::uint32_t> visual_order(const std::vector<std::uint8_t>& levels);

}  // namespace resumec::writing
