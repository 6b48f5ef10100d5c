// UTF-8 (RFC 3629): decoding, encoding, checking. Nothing here allocates but `append_utf8`.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace resumec::characters {

// One decoded code point and the bytes it took; `length` is 0 only at the end of the text.
// A byte that is not UTF-8 decodes as U+FFFD of length 1, so a loop always advances.
struct CodePoint {
  char32_t value = 0;
  std::size_t length = 0;
};

CodePoint decode_utf8(std::string_view text, std::size_t offset);
void append_utf8(std::string& out, char32_t value);

// Whether the byte is inside a character, and not its first.
constexpr bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// The character that ends at `end`, which is not 0.
CodePoint decode_utf8_before(std::string_view text, std::size_t end);

std::size_t count_code_points(std::string_view text);

// Offset of the first byte that is not well-formed UTF-8 (overlong, surrogate, above U+10FFFF and
// truncated forms included), or nothing.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

// UTF-16, big-endian bytes, as PDF text strings want it (ISO 32000-1, 7.9.2.2), without a byte
// order mark.
std::string to_utf16be(std::string_view text);

}  // namespace resumec::characters
