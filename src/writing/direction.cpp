// UAX #9 by ICU, which counts in UTF-16: its offsets are brought back to bytes by one table.
//
// Levels belong to the paragraph, and only their order to the line: "abc (" at a line's end has the
// level that the letters behind the bracket, on the next line, give it. So the paragraph is looked
// at once, and lines put their parts in order by themselves.
//
// Isolates and marks are controls in the text that ICU sees and nobody else: an employer's Latin
// name before a comma and a Hebrew one must not run over it, and "C++" keeps its signs.
#include <unicode/ubidi.h>

#include <algorithm>
#include <cstdint>
#include <memory>

#include "characters/utf8.h"
#include "writing/latin_words.h"
#include "writing/segment.h"

namespace resumec::writing {

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

constexpr char16_t kLeftToRightMark = 0x200E;
constexpr char16_t kLeftToRightIsolate = 0x2066;
constexpr char16_t kRightToLeftIsolate = 0x2067;
constexpr char16_t kPopIsolate = 0x2069;

// A control that stands before the byte `at`.
struct Control {
  std::size_t at = 0;
  char16_t unit = 0;
};

void mark_latin_words(std::string_view text, std::size_t begin, std::size_t end,
                      std::vector<Control>& controls) {
  for (const LatinWords& words : latin_words_with_signs(text.substr(begin, end - begin))) {
    controls.push_back({begin + words.begin, kLeftToRightMark});
    controls.push_back({begin + words.end, kLeftToRightMark});
  }
}

// In the order of the text. What stands in an isolate and what stands round it do not know of each
// other, so Latin words end at its edges.
std::vector<Control> controls_of(std::string_view text, bool right_to_left,
                                 const std::vector<Isolate>& isolates) {
  std::vector<Control> controls;
  controls.reserve(2 * isolates.size());
  std::size_t at = 0;
  for (const Isolate& isolate : isolates) {
    if (right_to_left) mark_latin_words(text, at, isolate.begin, controls);
    controls.push_back(
        {isolate.begin, isolate.right_to_left ? kRightToLeftIsolate : kLeftToRightIsolate});
    if (isolate.right_to_left) mark_latin_words(text, isolate.begin, isolate.end, controls);
    controls.push_back({isolate.end, kPopIsolate});
    at = isolate.end;
  }
  if (right_to_left) mark_latin_words(text, at, text.size(), controls);
  return controls;
}

Utf16 to_utf16(std::string_view text, const std::vector<Control>& controls) {
  Utf16 out;
  out.units.reserve(text.size() + controls.size());
  out.bytes.reserve(text.size() + controls.size() + 1);
  const auto put = [&out](char16_t unit, std::size_t at) {
    out.units.push_back(unit);
    out.bytes.push_back(static_cast<std::uint32_t>(at));
  };
  auto control = controls.begin();
  for (std::size_t at = 0; at < text.size();) {
    for (; control != controls.end() && control->at <= at; ++control) put(control->unit, at);
    const characters::CodePoint point = characters::decode_utf8(text, at);
    if (point.value >= 0x10000) {
      const char32_t rest = point.value - 0x10000;
      put(static_cast<char16_t>(0xD800 + (rest >> 10)), at);
      put(static_cast<char16_t>(0xDC00 + (rest & 0x3FF)), at);
    } else {
      put(static_cast<char16_t>(point.value), at);
    }
    at += point.length;
  }
  for (; control != controls.end(); ++control) put(control->unit, text.size());
  out.bytes.push_back(static_cast<std::uint32_t>(text.size()));
  return out;
}

struct BidiCloser {
  void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
};

}  // namespace

std::vector<DirectionRun> direction_runs(std::string_view text, bool right_to_left_paragraph,
                                         const std::vector<Isolate>& isolates) {
  if (text.empty()) return {};
  const std::uint8_t base = right_to_left_paragraph ? 1 : 0;
  if (!right_to_left_paragraph && !may_turn(text)) return {{0, text.size(), base}};

  const Utf16 utf16 = to_utf16(text, controls_of(text, right_to_left_paragraph, isolates));
  const std::unique_ptr<UBiDi, BidiCloser> bidi(ubidi_open());
  UErrorCode status = U_ZERO_ERROR;
  const auto length = static_cast<int32_t>(utf16.units.size());
  ubidi_setPara(bidi.get(), utf16.units.data(), length, base, nullptr, &status);
  // Of all at once: asked for one run at a time, ICU looks through all of them for it.
  const UBiDiLevel* levels = ubidi_getLevels(bidi.get(), &status);
  if (U_FAILURE(status)) return {{0, text.size(), base}};
  std::vector<DirectionRun> runs;
  for (int32_t at = 0; at < length;) {
    const UBiDiLevel level = levels[at];
    int32_t end = at + 1;
    while (end < length && levels[end] == level) ++end;
    const std::size_t from = utf16.bytes[static_cast<std::size_t>(at)];
    const std::size_t to = utf16.bytes[static_cast<std::size_t>(end)];
    at = end;
    // A control alone stands for no bytes.
    if (from == to) continue;
    if (!runs.empty() && runs.back().level == level) {
      runs.back().end = to;
    } else {
      runs.push_back({from, to, level});
    }
  }
  return runs;
}

std::vector<std::uint32_t> visual_order(const std::vector<std::uint8_t>& levels) {
  std::vector<int32_t> map(levels.size());
  ubidi_reorderVisual(levels.data(), static_cast<int32_t>(levels.size()), map.data());
  return {map.begin(), map.end()};
}

}  // namespace resumec::writing
