#include "decode/values/date_pieces.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "characters/ascii.h"

namespace resumec::decode {

using characters::is_digit;

std::vector<Piece> pieces(std::string_view text) {
  constexpr std::size_t kMost = 8;
  std::vector<Piece> found;
  std::size_t i = 0;
  while (i < text.size()) {
    if (found.size() > kMost) return {};
    const auto in_word = [](char c) {
      return characters::is_letter(c) || static_cast<unsigned char>(c) >= 0x80;
    };
    const std::size_t begin = i;
    if (is_digit(text[i])) {
      while (i < text.size() && is_digit(text[i])) ++i;
      found.push_back({text.substr(begin, i - begin), true});
    } else if (in_word(text[i])) {
      while (i < text.size() && in_word(text[i])) ++i;
      found.push_back({text.substr(begin, i - begin), false});
    } else {
      ++i;
    }
  }
  return found;
}

int number_of(std::string_view text) {
  if (text.empty() || text.size() > 4) return -1;
  int value = 0;
  for (const char c : text) {
    if (!is_digit(c)) return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

bool is_small_word(std::string_view word) {
  constexpr std::string_view kWords[] = {"st", "nd", "rd", "th", "of", "de", "do", "da", "di",
                                         "du", "le", "el", "la", "en", "er", "r",  "г",  "в"};
  return std::any_of(std::begin(kWords), std::end(kWords), [word](std::string_view one) {
    return characters::same_ignoring_case(word, one);
  });
}

bool is_date_sign(std::string_view word) {
  constexpr std::array<std::string_view, 6> kSigns = {"年", "月", "日", "년", "월", "일"};
  return std::find(kSigns.begin(), kSigns.end(), word) != kSigns.end();
}

}  // namespace resumec::decode
