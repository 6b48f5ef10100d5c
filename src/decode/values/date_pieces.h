// What the text of a date is made of: numbers, words, and what parts them.
#pragma once

#include <string_view>
#include <vector>

namespace resumec::decode {

struct Piece {
  std::string_view text;
  bool number = false;
};

// Numbers and words of a text, without what parts them. Nothing of a text that has more of them
// than any date.
std::vector<Piece> pieces(std::string_view text);

// Of at most four digits; -1 of anything else.
int number_of(std::string_view text);

// "of", "de", the "th" of "15th" and the "r." of a Polish year; the Q of a quarter and the H of a
// half do say something.
bool is_small_word(std::string_view word);

// "Year", "month" and "day" behind a number, in Chinese, Japanese and Korean.
bool is_date_sign(std::string_view word);

}  // namespace resumec::decode
