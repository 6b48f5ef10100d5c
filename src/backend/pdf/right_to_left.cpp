#include "backend/pdf/right_to_left.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "characters/letters.h"
#include "characters/utf8.h"
#include "font/shape.h"

namespace resumec::backend::pdf {
namespace {

// How far before its letter a carrier begins, in 1/1000 em. Poppler takes codes that begin less
// than 0.1 em apart for a letter printed twice, and a code more than 0.2 em before the last one's
// end, or 0.1 em behind it, for a new word. A blank is about 0.26 em wide, and the narrowest
// letter, an alef, 0.21.
constexpr int kCarrierStep = 105;

// So there is room for one carrier; a group of three letters stays one code.
constexpr std::size_t kMostLetters = 2;

constexpr std::string_view kRightToLeftMark = "\u200F";

// Marks, then the letter that they stand on: as glyphs from left to right come.
struct Group {
  std::size_t begin = 0;
  std::size_t end = 0;  // the letter is the last
  std::uint32_t text_begin = 0;
  std::uint32_t text_end = 0;
};

Group group_at(const pages::GlyphRun& run, std::size_t begin) {
  Group group{begin, begin, 0, 0};
  const auto take = [&](const font::Glyph& glyph) {
    if (glyph.text_end <= glyph.text_begin) return;
    const bool first = group.text_end == group.text_begin;
    group.text_begin = first ? glyph.text_begin : std::min(group.text_begin, glyph.text_begin);
    group.text_end = first ? glyph.text_end : std::max(group.text_end, glyph.text_end);
  };
  while (group.end + 1 < run.glyphs.size() && run.glyphs[group.end].advance == 0) {
    take(run.glyphs[group.end++]);
  }
  take(run.glyphs[group.end++]);
  return group;
}

// Offsets of the letters of a text, its end last.
std::vector<std::uint32_t> letter_ends(std::string_view text) {
  std::vector<std::uint32_t> ends;
  for (std::size_t at = 0; at < text.size();) {
    at += characters::decode_utf8(text, at).length;
    ends.push_back(static_cast<std::uint32_t>(at));
  }
  return ends;
}

// Is what comes next, on the right of these glyphs, the last letter of a word?
bool ends_word(const pages::GlyphRun& letters, std::string_view text) {
  if (letters.glyphs.empty()) return true;
  const font::Glyph& left = letters.glyphs.back();
  return characters::first_strong(text.substr(left.text_begin, left.text_end - left.text_begin)) ==
         characters::Direction::kNone;
}

std::uint32_t blank_of(const font::Face& face) {
  return font::shape(face, " ", font::Direction::kLeftToRight, "", {}).glyphs.front().id;
}

}  // namespace

bool needs_parting(const pages::GlyphRun& run) {
  if (!run.right_to_left || run.face->outlines() != font::Outlines::kTrueType ||
      !run.face->has_glyph(U' ')) {
    return false;
  }
  const std::string_view text = run.text.text();
  return std::any_of(run.glyphs.begin(), run.glyphs.end(), [&](const font::Glyph& glyph) {
    if (glyph.advance == 0) return true;
    if (glyph.text_end <= glyph.text_begin || glyph.text_end > text.size()) return false;
    return characters::decode_utf8(text, glyph.text_begin).length <
           glyph.text_end - glyph.text_begin;
  });
}

PartedRun part_letters_and_marks(const pages::GlyphRun& run) {
  PartedRun parted{run, {}, {}};
  parted.letters.glyphs.clear();
  const std::string_view text = run.text.text();
  parted.letters.text.append_decoded(kRightToLeftMark, {});
  const std::uint32_t blank = blank_of(*run.face);
  const auto step =
      static_cast<int>(static_cast<std::int64_t>(run.face->units_per_em()) * kCarrierStep / 1000);
  int pen = 0;
  for (std::size_t begin = 0; begin < run.glyphs.size();) {
    const Group group = group_at(run, begin);
    const std::uint32_t from = group.text_begin;
    const auto ends = letter_ends(text.substr(from, group.text_end - from));
    font::Glyph letter = run.glyphs[group.end - 1];
    letter.text_begin = from;
    letter.text_end = group.text_end;
    if (ends.size() == kMostLetters) {
      font::Glyph carrier;
      carrier.id = blank;
      carrier.x_offset = letter.x_offset - step;
      carrier.text_begin = from + ends[0];
      carrier.text_end = from + ends[1];
      letter.text_end = from + ends[0];
      const bool marked = group.end - group.begin > 1;
      if (marked && ends_word(parted.letters, text)) {
        font::Glyph sign = carrier;
        sign.x_offset -= step;
        sign.text_begin = static_cast<std::uint32_t>(text.size());
        sign.text_end = sign.text_begin + static_cast<std::uint32_t>(kRightToLeftMark.size());
        parted.narrow.push_back(parted.letters.glyphs.size());
        parted.letters.glyphs.push_back(sign);
      }
      if (marked) parted.narrow.push_back(parted.letters.glyphs.size());
      parted.letters.glyphs.push_back(carrier);
    }
    parted.letters.glyphs.push_back(letter);
    for (std::size_t i = group.begin; i + 1 < group.end; ++i) {
      font::Glyph mark = run.glyphs[i];
      mark.x_offset += pen;
      parted.marks.push_back(mark);
    }
    pen += letter.advance;
    begin = group.end;
  }
  return parted;
}

}  // namespace resumec::backend::pdf
