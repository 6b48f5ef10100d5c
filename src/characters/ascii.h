// Letters and digits of ASCII, whatever the locale: for names, addresses and file formats, whose
// letters are these and no others.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace resumec::characters {

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

constexpr bool is_small(char c) {
  return c >= 'a' && c <= 'z';
}

constexpr bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

constexpr bool is_letter(char c) {
  return is_small(c) || is_capital(c);
}

constexpr bool is_letter_or_digit(char c) {
  return is_letter(c) || is_digit(c);
}

// The small letter of a capital; anything else as it is.
constexpr char lower(char c) {
  return is_capital(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

// The capital of a small letter; anything else as it is.
constexpr char upper(char c) {
  return is_small(c) ? static_cast<char>(c - 'a' + 'A') : c;
}

// 0 to 15; -1 of what is no hexadecimal digit.
constexpr int hexadecimal_value(char c) {
  if (is_digit(c)) return c - '0';
  const char small = lower(c);
  return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

// Whether all of it is.
inline bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

inline std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = lower(c);
  return out;
}

inline std::string upper(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = upper(c);
  return out;
}

inline bool same_ignoring_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return lower(x) == lower(y); });
}

// RFC 3986, 2.1: every byte but the unreserved characters and those of `kept` as a percent and two
// digits.
inline std::string percent_encoded(std::string_view text, std::string_view kept = {}) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const bool unreserved = is_letter_or_digit(c) || c == '-' || c == '.' || c == '_' || c == '~';
    if (unreserved || kept.find(c) != std::string_view::npos) {
      out += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out += {'%', kDigits[byte >> 4U], kDigits[byte & 0x0FU]};
    }
  }
  return out;
}

}  // namespace resumec::characters
