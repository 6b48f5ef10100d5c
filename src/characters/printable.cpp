#include "characters/printable.h"

#include <fmt/format.h>

#include <cstdint>

#include "characters/utf8.h"

namespace resumec::characters {

bool is_unprintable(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x061C || c == 0x200B || c == 0x200E ||
         c == 0x200F || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

std::string printable(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = decode_utf8(text, i);
    if (is_unprintable(point.value)) {
      out += fmt::format("U+{:04X}", static_cast<std::uint32_t>(point.value));
    } else {
      append_utf8(out, point.value);
    }
    i += point.length;
  }
  return out;
}

}  // namespace resumec::characters
