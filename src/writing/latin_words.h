// Words of Latin letters with the signs that belong to them, inside text that runs from right to
// left.
//
// UAX #9 gives a sign at a word's edge to the paragraph round it: in Hebrew "C++" is shown as
// "++C", ".NET" as "NET.", "Acme Inc." as ".Acme Inc". The standard leaves it to the writer to put
// invisible marks there; nobody does. So the program finds these words and puts the marks itself.
//
// A stretch begins at the first Latin word between two letters that run from right to left, and
// ends at the last one. At either end, signs of the sentence stay out: a comma, a full stop that is
// not an abbreviation's, a bracket whose other half is elsewhere, the hyphen behind a Hebrew prefix
// ("ב-C++"). Numbers before the first Latin word are looked at by themselves (signed_numbers.h).
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace resumec::writing {

// Bytes of a text, half-open.
struct LatinWords {
  std::size_t begin = 0;
  std::size_t end = 0;

  bool operator==(const LatinWords&) const = default;
};

// The stretches of `text` that must read from left to right as a whole and, by UAX #9 alone, would
// not: they begin or end with a sign. Ascending and apart; linear in the text.
std::vector<LatinWords> latin_words_with_signs(std::string_view text);

}  // namespace resumec::writing
