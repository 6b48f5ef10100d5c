// Numbers with the signs and blanks that belong to them, inside text that runs from right to left.
//
// UAX #9 knows "1,000.50" and, in Hebrew, "30%". Anything longer falls into parts that follow each
// other from right to left: "+972 54-123-4567" is shown as "54-123-4567 972+" in Hebrew and as
// "4567-123-54 972+" in Arabic, "5+ years" with the plus before the five. Two things are one word
// here:
//
//   figures with signs and no blank   "5+", "$5", "2019–2021", "2019-05-01"
//   a telephone number                begins with `+`, `0` or a bracket, or is of three groups with
//                                     a short one first, and has up to 15 figures (E.164)
//
// Other numbers with blanks between them follow the sentence: "in 2020 3 projects", and a range
// with blanks round its dash, which Hebrew and Arabic read from the right. Eastern figures keep
// their own ways but in telephone numbers.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "writing/latin_words.h"

namespace resumec::writing {

// What stands before a stretch.
struct NumberPlace {
  // A letter from right to left, to which a hyphen belongs: "ב-2019".
  bool prefix = false;
  // The last such letter was Hebrew, behind which UAX #9 keeps more together than behind Arabic
  // (W2).
  bool hebrew = false;
};

// Adds the numbers in bytes [begin, end) of `text`, where there is no letter, that must read from
// left to right as a whole and, by UAX #9 alone, would not. Ascending; linear in the stretch.
void add_signed_numbers(std::string_view text, std::size_t begin, std::size_t end,
                        NumberPlace place, std::vector<LatinWords>& found);

}  // namespace resumec::writing
