// Signs that look like letters, which generators of fancy text put in the place of a name's:
// "𝐀𝐝𝐚", "Ⓐⓓⓐ", "🅰🅳🅰", "Ａｄａ", "ᴀᴅᴀ". They are mathematics, numbers of lists, phonetics. Who
// searches for the name does not find it, and a screen reader spells it sign by sign or is silent.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace resumec::characters {

// Whether `c` is such a sign, whatever stands beside it.
bool is_fancy_letter(char32_t c);

struct FancyWord {
  std::size_t begin = 0;  // bytes of the text
  std::size_t end = 0;
  std::string ordinary;  // the whole word in the letters that were meant
};

// The words of two letters or more in which there are such signs, at most `most` of them. A sign
// alone is what it is (`ℝ`, the real numbers), and so are small capitals beside other small letters
// (phonetics), and wide letters in a text of Han, kana or Hangul.
std::vector<FancyWord> fancy_words(std::string_view text, std::size_t most);

}  // namespace resumec::characters
