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

// The low 16 bits, high byte first.
inline void append_hexadecimal16(std::string& out, std::uint32_t value) {
  const char bytes[] = {static_cast<char>((value >> 8U) & 0xFFU), static_cast<char>(value & 0xFFU)};
  append_hexadecimal(out, {bytes, 2});
}

}  // namespace resumec::backend::pdf
