// UAX #9 by ICU, which counts in UTF-16: its offsets are brought back to bytes by one table.
#include <unicode/ubidi.h>

#include <algorithm>
#include <cstdint>
#include <memory>

#include "locale/segment.h"
#include "support/utf8.h"

namespace resumec::locale {

namespace {

// Hebrew, the first right-to-left block, begins at U+0590, whose first byte in UTF-8 is this. Below
// it there is nothing for the algorithm to do.
constexpr unsigned char kFirstHebrewByte = 0xD6;

bool may_turn(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) >= kFirstHebrewByte; });
}

struct Utf16 {
  std::u16string units;
  std::vector<std::uint32_t> bytes;  // offset of each unit, and of the end
};

Utf16 to_utf16(std::string_view text) {
  Utf16 out;
  out.units.reserve(text.size());
  out.bytes.reserve(text.size() + 1);
  for (std::size_t at = 0; at < text.size();) {
    const support::CodePoint point = support::decode_utf8(text, at);
    const auto offset = static_cast<std::uint32_t>(at);
    if (point.value >= 0x10000) {
      const char32_t rest = point.value - 0x10000;
      out.units.push_back(static_cast<char16_t>(0xD800 + (rest >> 10)));
      out.units.push_back(static_cast<char16_t>(0xDC00 + (rest & 0x3FF)));
      out.bytes.push_back(offset);
    } else {
      out.units.push_back(static_cast<char16_t>(point.value));
    }
    out.bytes.push_back(offset);
    at += point.length;
  }
  out.bytes.push_back(static_cast<std::uint32_t>(text.size()));
  return out;
}

struct BidiCloser {
  void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
};

}  // namespace

std::vector<DirectionRun> visual_runs(std::string_view text, bool right_to_left_paragraph) {
  if (text.empty()) return {};
  const std::vector<DirectionRun> plain = {{0, text.size(), right_to_left_paragraph}};
  if (!right_to_left_paragraph && !may_turn(text)) return plain;

  const Utf16 utf16 = to_utf16(text);
  const std::unique_ptr<UBiDi, BidiCloser> bidi(ubidi_open());
  UErrorCode status = U_ZERO_ERROR;
  ubidi_setPara(bidi.get(), utf16.units.data(), static_cast<int32_t>(utf16.units.size()),
                right_to_left_paragraph ? UBIDI_RTL : UBIDI_LTR, nullptr, &status);
  const int32_t count = ubidi_countRuns(bidi.get(), &status);
  if (U_FAILURE(status)) return plain;
  std::vector<DirectionRun> runs;
  for (int32_t i = 0; i < count; ++i) {
    int32_t start = 0;
    int32_t length = 0;
    const UBiDiDirection direction = ubidi_getVisualRun(bidi.get(), i, &start, &length);
    const auto begin = static_cast<std::size_t>(start);
    const auto end = static_cast<std::size_t>(start + length);
    runs.push_back({utf16.bytes[begin], utf16.bytes[end], direction == UBIDI_RTL});
  }
  return runs;
}

}  // namespace resumec::locale
