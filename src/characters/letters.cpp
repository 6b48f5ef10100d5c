#include "characters/letters.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>

#include "characters/script.h"
#include "characters/utf8.h"

namespace resumec::characters {

namespace {

// Squares without ascenders need air between the lines; vowels above and below the letters need
// room of their own.
int script_leading(char32_t c) {
  constexpr int kSquares = 1450;
  constexpr int kStacked = 1450;
  constexpr int kCursive = 1400;
  // Arabic is the first of them.
  if (c < 0x600) return 0;
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(static_cast<UChar32>(c), &status)) {
    case USCRIPT_ARABIC:
    case USCRIPT_SYRIAC:
      return kCursive;
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
    case USCRIPT_TIBETAN:
    case USCRIPT_DEVANAGARI:
    case USCRIPT_BENGALI:
    case USCRIPT_GURMUKHI:
    case USCRIPT_GUJARATI:
    case USCRIPT_ORIYA:
    case USCRIPT_TAMIL:
    case USCRIPT_TELUGU:
    case USCRIPT_KANNADA:
    case USCRIPT_MALAYALAM:
    case USCRIPT_SINHALA:
      return kStacked;
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_HANGUL:
    case USCRIPT_BOPOMOFO:
      return kSquares;
    default:
      return 0;
  }
}

// Of a letter; kNone of anything else.
Direction direction_of(char32_t c) {
  switch (u_charDirection(static_cast<UChar32>(c))) {
    case U_LEFT_TO_RIGHT:
      return Direction::kLeftToRight;
    case U_RIGHT_TO_LEFT:
    case U_RIGHT_TO_LEFT_ARABIC:
      return Direction::kRightToLeft;
    default:
      return Direction::kNone;
  }
}

}  // namespace

Direction first_strong(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_utf8(text, at);
    at += c.length;
    const Direction direction = direction_of(c.value);
    if (direction != Direction::kNone) return direction;
  }
  return Direction::kNone;
}

StrongLetters strong_letters(std::string_view text) {
  StrongLetters letters;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_utf8(text, at);
    at += c.length;
    const Direction direction = direction_of(c.value);
    if (letters.first == Direction::kNone) letters.first = direction;
    if (direction == Direction::kLeftToRight) ++letters.left_to_right;
    if (direction == Direction::kRightToLeft) ++letters.right_to_left;
  }
  return letters;
}

bool has_caseless_letter(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_utf8(text, at);
    at += c.length;
    // Hebrew is the first script without capitals; Latin's few such letters do not count.
    if (c.value < 0x590) continue;
    const auto point = static_cast<UChar32>(c.value);
    if (u_isalpha(point) != 0 && u_hasBinaryProperty(point, UCHAR_CASED) == 0) return true;
  }
  return false;
}

bool is_set_solid(char32_t c) {
  // Thai is the first of them.
  if (c < 0xE00) return false;
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(static_cast<UChar32>(c), &status)) {
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
      return true;
    default:
      return is_east_asian(c) && !is_hangul_syllable(c);
  }
}

std::string ordinary_letters(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form = icu::Normalizer2::getNFKCInstance(status);
  if (U_FAILURE(status)) return std::string(text);
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  const auto length = static_cast<int32_t>(text.size());
  form->normalizeUTF8(0, {text.data(), length}, sink, nullptr, status);
  return U_FAILURE(status) ? std::string(text) : out;
}

int least_leading(std::string_view text) {
  std::size_t tall = 0;
  std::size_t letters = 0;
  int most = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_utf8(text, at);
    at += c.length;
    if (u_isalpha(static_cast<UChar32>(c.value)) == 0) continue;
    ++letters;
    const int needed = script_leading(c.value);
    if (needed > 0) ++tall;
    most = std::max(most, needed);
  }
  return 2 * tall >= letters ? most : 0;
}

bool is_lower_case(char32_t c) {
  return u_islower(static_cast<UChar32>(c)) != 0;
}

bool is_upper_case(char32_t c) {
  return u_isupper(static_cast<UChar32>(c)) != 0;
}

bool is_word_character(char32_t c) {
  const auto point = static_cast<UChar32>(c);
  constexpr auto kMarks = U_GC_M_MASK;
  return u_isalnum(point) != 0 || (U_GET_GC_MASK(point) & kMarks) != 0;
}

int figure_value(char32_t c) {
  return u_charDigitValue(static_cast<UChar32>(c));
}

bool is_figure(char32_t c) {
  return u_isdigit(static_cast<UChar32>(c)) != 0;
}

bool is_white_space(char32_t c) {
  return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

std::string fold_case(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_utf8(text, at);
    at += c.length;
    append_utf8(
        out, static_cast<char32_t>(u_foldCase(static_cast<UChar32>(c.value), U_FOLD_CASE_DEFAULT)));
  }
  return out;
}

bool is_hangul_syllable(char32_t c) {
  return c >= 0xAC00 && c <= 0xD7A3;
}

}  // namespace resumec::characters
