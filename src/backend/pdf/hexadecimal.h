// Hexadecimal digits, as PDF writes strings, character codes and CMaps.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace resumec::backend::pdf {

inline void append_hexadecimal(std::string& out, std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    out.push_back(kDigits[byte >> 4U]);
    out.push_back(kDigits[byte & 0x0FU]);
  }
}

// A character code of one or two bytes, the high one first.
inline void append_code(std::string& out, std::uint32_t code, int bytes) {
  const char both[] = {static_cast<char>((code >> 8U) & 0xFFU), static_cast<char>(code & 0xFFU)};
  append_hexadecimal(out, bytes == 2 ? std::string_view(both, 2) : std::string_view(both + 1, 1));
}

}  // namespace resumec::backend::pdf
