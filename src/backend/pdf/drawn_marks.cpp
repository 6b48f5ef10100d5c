#include "backend/pdf/drawn_marks.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "characters/utf8.h"

namespace resumec::backend::pdf {
namespace {

// A letter with what stands on it and what else its cluster is drawn with: glyphs [begin, end), of
// which the first advances, and their bytes of the text.
struct Syllable {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::uint32_t text_begin = 0;
  std::uint32_t text_end = 0;
};

// On one letter; no script has so many. More are no word, and their outlines would take a hundred
// times the room of their codes.
constexpr std::size_t kMostMarks = 16;

bool is_mark(const font::Glyph& glyph) {
  return glyph.advance == 0 && glyph.id != 0;
}

Syllable syllable_at(const pages::GlyphRun& run, std::size_t begin) {
  const font::Glyph& first = run.glyphs[begin];
  Syllable syllable{begin, begin + 1, first.text_begin, first.text_end};
  if (first.advance == 0) return syllable;
  for (; syllable.end < run.glyphs.size(); ++syllable.end) {
    const font::Glyph& next = run.glyphs[syllable.end];
    if (next.text_end > next.text_begin && !is_mark(next)) break;
    syllable.text_end = std::max(syllable.text_end, next.text_end);
  }
  const auto size = static_cast<std::uint32_t>(run.text.size());
  syllable.text_end = std::min(syllable.text_end, size);
  syllable.text_begin = std::min(syllable.text_begin, syllable.text_end);
  return syllable;
}

// Deals the letters of the text out to its glyphs: one to each from the end on, and what is left to
// the first, whose marks come first.
void deal(std::string_view text, const Syllable& syllable, font::Glyph* glyphs, std::size_t count) {
  std::vector<std::uint32_t> starts;
  for (std::uint32_t at = syllable.text_begin; at < syllable.text_end;) {
    starts.push_back(at);
    at += static_cast<std::uint32_t>(characters::decode_utf8(text, at).length);
  }
  std::uint32_t end = syllable.text_end;
  for (std::size_t i = count; i > 0; --i) {
    font::Glyph& glyph = glyphs[i - 1];
    const bool alone = starts.size() >= i && i > 1;
    glyph.text_begin = i == 1 ? syllable.text_begin : alone ? starts.back() : end;
    glyph.text_end = end;
    end = glyph.text_begin;
    if (alone) starts.pop_back();
  }
}

}  // namespace

bool has_marks(const pages::GlyphRun& run) {
  if (run.right_to_left || run.letter_spacing != 0 || run.stretch != 1000 ||
      run.face->outlines() != font::Outlines::kTrueType) {
    return false;
  }
  bool found = false;
  bool letter = false;
  std::size_t marks = 0;  // on the letter
  for (const font::Glyph& glyph : run.glyphs) {
    // A second glyph of a letter shares its text where there is enough.
    const bool speaks = glyph.text_end > glyph.text_begin;
    if (letter && glyph.id != 0 && (is_mark(glyph) || !speaks)) {
      found = true;
      if (++marks > kMostMarks) return false;
    } else {
      marks = 0;
    }
    letter = letter || (glyph.id != 0 && glyph.advance != 0);
  }
  return found;
}

UnmarkedRun part_marks(const pages::GlyphRun& run) {
  UnmarkedRun parted{run, {}};
  std::vector<font::Glyph>& letters = parted.letters.glyphs;
  letters.clear();
  int pen = 0;
  for (std::size_t begin = 0; begin < run.glyphs.size();) {
    const Syllable syllable = syllable_at(run, begin);
    const std::size_t first = letters.size();
    for (std::size_t i = begin; i < syllable.end; ++i) {
      if (i > begin && is_mark(run.glyphs[i])) {
        parted.marks.push_back(run.glyphs[i]);
        parted.marks.back().x_offset += pen;
      } else {
        letters.push_back(run.glyphs[i]);
        pen += run.glyphs[i].advance;
      }
    }
    if (syllable.end > begin + 1) {
      deal(run.text.text(), syllable, &letters[first], letters.size() - first);
    }
    begin = syllable.end;
  }
  return parted;
}

}  // namespace resumec::backend::pdf
