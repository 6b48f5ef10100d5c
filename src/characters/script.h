// Which scripts a character belongs to, and whether it is a picture.
#pragma once

#include <string_view>

namespace resumec::characters {

// Is the character used in the script of that ISO 15924 code ("Arab")? By Script_Extensions
// (UAX #24): the Arabic comma and the marks on Arabic letters belong to Arabic.
bool used_in_script(char32_t c, std::string_view code);

// Han, kana, Hangul or Bopomofo, their punctuation, and the forms as wide as they are.
bool is_east_asian(char32_t c);

// Signs that the character sets of East Asia have, and so their fonts (East_Asian_Width is
// Ambiguous): ①, ※, Greek and so on.
bool is_east_asian_sign(char32_t c);

// Has the character the property Emoji (UTS #51)? Digits and `©` have it too.
bool is_emoji(char32_t c);

// Does the text hold a character that is to be shown as a coloured picture: one with
// Emoji_Presentation, or any before U+FE0F? In a grapheme cluster U+FE0E, the wish for a plain
// sign, overrules both.
bool has_emoji_presentation(std::string_view text);

}  // namespace resumec::characters
