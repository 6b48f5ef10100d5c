// What a text's letters ask of its setting: direction, spacing, line ends.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace resumec::characters {

enum class Direction : std::uint8_t { kNone, kLeftToRight, kRightToLeft };

// Of the first letter that has one (UAX #9, P2); kNone of figures and punctuation alone.
Direction first_strong(std::string_view text);

// How many letters have each direction, and which has the first.
struct StrongLetters {
  std::size_t left_to_right = 0;
  std::size_t right_to_left = 0;
  Direction first = Direction::kNone;
};
StrongLetters strong_letters(std::string_view text);

// Is there a letter of a script without capitals? Such letters join (Arabic), hang from one line
// (Devanagari) or fill squares (Han): white between them tears words apart.
bool has_caseless_letter(std::string_view text);

// Does the character belong to a script that sets no blanks between words, so that a line may end
// inside what looks like one word: Han, kana and their punctuation, Thai, Lao, Khmer, Burmese?
bool is_set_solid(char32_t c);

bool is_hangul_syllable(char32_t c);

// A small letter, which has a capital beside it.
bool is_lower_case(char32_t c);

bool is_upper_case(char32_t c);

// A letter or figure of any script, or a mark on one.
bool is_word_character(char32_t c);

// A figure of any script: 0 to 9, ٠ to ٩ and so on.
bool is_figure(char32_t c);

// 0 to 9 of a figure of any script; -1 of anything else.
int figure_value(char32_t c);

// What is to be written as a blank: White_Space of the Unicode character database.
bool is_white_space(char32_t c);

// The text with the case of its letters folded (simple case folding): equal for words that differ
// in their case alone, in every language but Turkish.
std::string fold_case(std::string_view text);

// The ordinary letters of "𝐀𝐝𝐚", "Ⓐⓓⓐ", "Ａｄａ": what generators of fancy text make of a name
// (Unicode's compatibility form, NFKC).
std::string ordinary_letters(std::string_view text);

// The least distance of baselines that a text's letters need, in thousandths of the size; 0 when
// most of them are of scripts no taller than Latin.
int least_leading(std::string_view text);

}  // namespace resumec::characters
