#include "characters/fancy_letters.h"

#include <algorithm>
#include <array>
#include <utility>

#include "characters/ascii.h"
#include "characters/letters.h"
#include "characters/utf8.h"

namespace resumec::characters {
namespace {

// A row of A to Z, or of a to z.
struct Alphabet {
  char32_t first;
  char letter;
};

// Unicode's names: PARENTHESIZED LATIN SMALL, CIRCLED CAPITAL and SMALL, FULLWIDTH CAPITAL and
// SMALL, PARENTHESIZED CAPITAL, SQUARED, NEGATIVE CIRCLED, NEGATIVE SQUARED. The flags' letters
// behind them are pictures.
constexpr std::array kAlphabets = {
    Alphabet{0x249C, 'a'},  Alphabet{0x24B6, 'A'},  Alphabet{0x24D0, 'a'},
    Alphabet{0xFF21, 'A'},  Alphabet{0xFF41, 'a'},  Alphabet{0x1F110, 'A'},
    Alphabet{0x1F130, 'A'}, Alphabet{0x1F150, 'A'}, Alphabet{0x1F170, 'A'}};

// LATIN LETTER SMALL CAPITAL, of the blocks of phonetics.
constexpr std::array<std::pair<char32_t, char>, 25> kSmallCapitals = {
    {{0x1D00, 'a'}, {0x0299, 'b'}, {0x1D04, 'c'}, {0x1D05, 'd'}, {0x1D07, 'e'},
     {0xA730, 'f'}, {0x0262, 'g'}, {0x029C, 'h'}, {0x026A, 'i'}, {0x1D0A, 'j'},
     {0x1D0B, 'k'}, {0x029F, 'l'}, {0x1D0D, 'm'}, {0x0274, 'n'}, {0x1D0F, 'o'},
     {0x1D18, 'p'}, {0xA7AF, 'q'}, {0x0280, 'r'}, {0xA731, 's'}, {0x1D1B, 't'},
     {0x1D1C, 'u'}, {0x1D20, 'v'}, {0x1D21, 'w'}, {0x028F, 'y'}, {0x1D22, 'z'}}};

char small_capital(char32_t c) {
  const auto* found = std::find_if(kSmallCapitals.begin(), kSmallCapitals.end(),
                                   [c](const auto& one) { return one.first == c; });
  return found == kSmallCapitals.end() ? '\0' : found->second;
}

bool is_ascii_letter(char32_t c) {
  return c < 0x80 && is_letter(static_cast<char>(c));
}

std::string as_utf8(char32_t c) {
  std::string text;
  append_utf8(text, c);
  return text;
}

// The letter or figure behind a sign; empty for anything else.
std::string meant(char32_t c) {
  for (const Alphabet& row : kAlphabets) {
    if (c >= row.first && c < row.first + 26) {
      return std::string(1, static_cast<char>(row.letter + static_cast<char>(c - row.first)));
    }
  }
  // Mathematical alphanumeric symbols, in Latin, Greek and figures.
  if (c >= 0x1D400 && c <= 0x1D7FF) return ordinary_letters(as_utf8(c));
  if (c >= 0xFF10 && c <= 0xFF19) return std::string(1, static_cast<char>('0' + (c - 0xFF10)));
  // Letterlike symbols, among them the capitals that are missing above (ℝ, ℋ); not the Kelvin and
  // the Ångström, which are units, nor the i of information.
  if (c < 0x2100 || c > 0x214F || c == 0x212A || c == 0x212B || c == 0x2139) return {};
  std::string letter = ordinary_letters(as_utf8(c));
  const bool one = letter.size() == 1 && is_ascii_letter(static_cast<unsigned char>(letter[0]));
  return one ? letter : std::string();
}

bool is_wide(char32_t c) {
  return c >= 0xFF10 && c <= 0xFF5A;
}

// What has been seen of a word.
struct Word {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string ordinary;
  std::size_t letters = 0;  // of which a fancy word has two
  std::size_t fancy = 0;
  std::size_t wide = 0;
  std::size_t small_capitals = 0;
  std::size_t others = 0;  // letters that stand in no word of small capitals
};

bool is_fancy(const Word& word, bool wide_is_usual) {
  if (word.letters < 2) return false;
  if (word.fancy > 0) return !wide_is_usual || word.wide < word.fancy;
  return word.small_capitals >= 2 && word.others == 0;
}

bool has_east_asian_letter(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_utf8(text, at);
    at += c.length;
    if (is_wide(c.value)) continue;
    if (is_set_solid(c.value) || is_hangul_syllable(c.value)) return true;
  }
  return false;
}

}  // namespace

bool is_fancy_letter(char32_t c) {
  return c >= 0x80 && (small_capital(c) != '\0' || !meant(c).empty());
}

std::vector<FancyWord> fancy_words(std::string_view text, std::size_t most) {
  std::vector<FancyWord> found;
  const bool wide_is_usual = has_east_asian_letter(text);
  Word word;
  const auto close = [&] {
    if (is_fancy(word, wide_is_usual)) found.push_back({word.begin, word.end, word.ordinary});
    word = {};
  };
  for (std::size_t at = 0; at < text.size() && found.size() < most;) {
    const CodePoint c = decode_utf8(text, at);
    const std::string letter = c.value < 0x80 ? std::string() : meant(c.value);
    const char small = small_capital(c.value);
    const bool inside = !letter.empty() || small != '\0' || is_word_character(c.value);
    if (!inside) {
      close();
    } else {
      if (word.end == 0) word.begin = at;
      word.end = at + c.length;
      const bool figure = letter.size() == 1 && is_digit(letter[0]);
      if (!letter.empty()) {
        word.ordinary += letter;
        ++word.fancy;
        if (!figure) ++word.letters;
        if (is_wide(c.value)) ++word.wide;
      } else if (small != '\0') {
        word.ordinary += small;
        ++word.small_capitals;
        ++word.letters;
      } else {
        word.ordinary += text.substr(at, c.length);
        if (is_ascii_letter(c.value)) ++word.letters;
        // Of `s` and `x` a small capital has no sign; the first letter may be a capital.
        const bool fits = c.value == 's' || c.value == 'x' || is_figure(c.value) ||
                          (is_upper_case(c.value) && word.begin == at);
        if (!fits) ++word.others;
      }
    }
    at += c.length;
  }
  close();
  return found;
}

}  // namespace resumec::characters
