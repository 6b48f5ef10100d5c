#include "characters/utf8.h"

namespace resumec::characters {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

// The code point at `offset`, or nothing when the bytes there are not well-formed (Unicode 15,
// table 3-7).
std::optional<CodePoint> decode_strictly(std::string_view text, std::size_t offset) {
  const auto lead = static_cast<unsigned char>(text[offset]);
  if (lead < 0x80) return CodePoint{lead, 1};
  std::size_t length = 0;
  char32_t value = 0;
  if (lead >= 0xC2 && lead <= 0xDF) {
    length = 2;
    value = lead & 0x1FU;
  } else if (lead >= 0xE0 && lead <= 0xEF) {
    length = 3;
    value = lead & 0x0FU;
  } else if (lead >= 0xF0 && lead <= 0xF4) {
    length = 4;
    value = lead & 0x07U;
  } else {
    return std::nullopt;
  }
  if (offset + length > text.size()) return std::nullopt;
  for (std::size_t i = 1; i < length; ++i) {
    const char byte = text[offset + i];
    if (!is_continuation(byte)) return std::nullopt;
    value = (value << 6U) | (static_cast<unsigned char>(byte) & 0x3FU);
  }
  const bool overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (overlong || surrogate || value > 0x10FFFF) return std::nullopt;
  return CodePoint{value, length};
}

}  // namespace

CodePoint decode_utf8(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return {};
  return decode_strictly(text, offset).value_or(CodePoint{kReplacement, 1});
}

CodePoint decode_utf8_before(std::string_view text, std::size_t end) {
  do {
    --end;
  } while (end > 0 && is_continuation(text[end]));
  return decode_utf8(text, end);
}

void append_utf8(std::string& out, char32_t value) {
  const auto byte = [&out](char32_t bits) { out.push_back(static_cast<char>(bits)); };
  if (value < 0x80) {
    byte(value);
  } else if (value < 0x800) {
    byte(0xC0U | (value >> 6U));
    byte(0x80U | (value & 0x3FU));
  } else if (value < 0x10000) {
    byte(0xE0U | (value >> 12U));
    byte(0x80U | ((value >> 6U) & 0x3FU));
    byte(0x80U | (value & 0x3FU));
  } else {
    byte(0xF0U | (value >> 18U));
    byte(0x80U | ((value >> 12U) & 0x3FU));
    byte(0x80U | ((value >> 6U) & 0x3FU));
    byte(0x80U | (value & 0x3FU));
  }
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); i += decode_utf8(text, i).length) ++count;
  return count;
}

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    if (static_cast<unsigned char>(text[i]) < 0x80) {
      ++i;
      continue;
    }
    const auto point = decode_strictly(text, i);
    if (!point) return i;
    i += point->length;
  }
  return std::nullopt;
}

std::string to_utf16be(std::string_view text) {
  std::string out;
  out.reserve(text.size() * 2);
  const auto unit = [&out](char32_t bits) {
    out.push_back(static_cast<char>((bits >> 8U) & 0xFFU));
    out.push_back(static_cast<char>(bits & 0xFFU));
  };
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = decode_utf8(text, i);
    i += point.length;
    if (point.value < 0x10000) {
      unit(point.value);
    } else {
      const char32_t above = point.value - 0x10000;
      unit(0xD800U + (above >> 10U));
      unit(0xDC00U + (above & 0x3FFU));
    }
  }
  return out;
}

}  // namespace resumec::characters
