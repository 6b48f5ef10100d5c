#include "yaml/escape.h"

#include <algorithm>
#include <optional>

#include "characters/ascii.h"

namespace resumec::yaml {
namespace {

std::optional<char32_t> single(char letter) {
  switch (letter) {
    case '0':
      return 0x00;
    case 'a':
      return 0x07;
    case 'b':
      return 0x08;
    case 't':
    case '\t':
      return 0x09;
    case 'n':
      return 0x0A;
    case 'v':
      return 0x0B;
    case 'f':
      return 0x0C;
    case 'r':
      return 0x0D;
    case 'e':
      return 0x1B;
    case ' ':
    case '"':
    case '\'':
    case '/':
    case '\\':
      return static_cast<char32_t>(letter);
    case 'N':
      return 0x85;
    case '_':
      return 0xA0;
    case 'L':
      return 0x2028;
    case 'P':
      return 0x2029;
    default:
      return std::nullopt;
  }
}

std::size_t digits_of(char letter) {
  switch (letter) {
    case 'x':
      return 2;
    case 'u':
      return 4;
    case 'U':
      return 8;
    default:
      return 0;
  }
}

std::optional<char32_t> hexadecimal(std::string_view digits) {
  char32_t value = 0;
  for (const char c : digits) {
    const int digit = characters::hexadecimal_value(c);
    if (digit < 0) return std::nullopt;
    value = value << 4U | static_cast<char32_t>(digit);
  }
  return value;
}

// `\uXXXX` at `at`, whatever it names.
std::optional<char32_t> utf16_unit(std::string_view text, std::size_t at) {
  if (at + 6 > text.size() || text[at] != '\\' || text[at + 1] != 'u') return std::nullopt;
  return hexadecimal(text.substr(at + 2, 4));
}

}  // namespace

Escape decode_escape(std::string_view text, std::size_t at) {
  Escape found;
  if (at + 1 >= text.size()) return found;
  const char letter = text[at + 1];
  found.length = 2;
  if (const auto value = single(letter)) {
    found.value = *value;
    found.known = true;
    return found;
  }
  const std::size_t digits = digits_of(letter);
  found.length = std::min(2 + digits, text.size() - at);
  if (digits == 0 || found.length < 2 + digits) return found;
  const auto value = hexadecimal(text.substr(at + 2, digits));
  if (!value || *value > 0x10FFFF || (*value >= 0xDC00 && *value <= 0xDFFF)) return found;
  found.value = *value;
  found.known = *value < 0xD800 || *value > 0xDFFF;
  if (found.known) return found;
  const auto low = utf16_unit(text, at + found.length);
  if (digits != 4 || !low || *low < 0xDC00 || *low > 0xDFFF) return found;
  found.value = 0x10000 + ((*value - 0xD800) << 10U) + (*low - 0xDC00);
  found.length += 6;
  found.known = true;
  return found;
}

}  // namespace resumec::yaml
