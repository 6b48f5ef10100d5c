#include "characters/display_width.h"

#include <unicode/uchar.h>

#include "characters/utf8.h"

namespace resumec::characters {
namespace {

constexpr char32_t kZeroWidthJoiner = 0x200D;
constexpr char32_t kEmojiPresentation = 0xFE0F;

bool takes_no_column(char32_t c) {
  const auto point = static_cast<UChar32>(c);
  switch (u_charType(point)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
      return c != 0x00AD;
    default:
      return u_hasBinaryProperty(point, UCHAR_EMOJI_MODIFIER);
  }
}

std::size_t columns(char32_t c) {
  if (c < 0x20 || c == 0x7F) return 0;
  if (c < 0x300) return 1;
  if (takes_no_column(c)) return 0;
  const auto point = static_cast<UChar32>(c);
  const int width = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

bool is_regional_indicator(char32_t c) {
  return c >= 0x1F1E6 && c <= 0x1F1FF;
}

}  // namespace

void WidthCounter::add(char32_t c) {
  if (c == kZeroWidthJoiner) {
    joined_ = last_ == 2;
    return;
  }
  if (c == kEmojiPresentation && last_ == 1) {
    ++total_;
    last_ = 2;
    return;
  }
  if (is_regional_indicator(c)) {
    if (!half_a_flag_) total_ += 2;
    half_a_flag_ = !half_a_flag_;
    last_ = 2;
    return;
  }
  half_a_flag_ = false;
  if (joined_) {
    joined_ = false;
    return;
  }
  const std::size_t width = columns(c);
  total_ += width;
  if (width > 0) last_ = width;
}

std::size_t display_width(std::string_view text) {
  WidthCounter counter;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = decode_utf8(text, i);
    i += point.length;
    counter.add(point.value);
  }
  return counter.total();
}

}  // namespace resumec::characters
