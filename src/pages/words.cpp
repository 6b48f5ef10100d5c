// Glyphs point into the text of their run, so a word has those that point into it, wherever they
// stand: in text that is read from the right to the left the last letters come first.
#include "pages/words.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string_view>

#include "characters/utf8.h"

namespace resumec::pages {
namespace {

bool is_blank(char32_t c) {
  return c == 0x20 || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

// Bytes of a run's text, and how far its glyphs reach from the run's start.
struct Extent {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::int64_t left = std::numeric_limits<std::int64_t>::max();
  std::int64_t right = std::numeric_limits<std::int64_t>::min();
};

std::vector<Extent> extents(std::string_view text) {
  std::vector<Extent> words;
  bool open = false;
  for (std::size_t at = 0; at < text.size();) {
    const characters::CodePoint c = characters::decode_utf8(text, at);
    const bool blank = is_blank(c.value);
    if (!blank && !open) words.push_back({static_cast<std::uint32_t>(at)});
    at += c.length;
    if (!blank) words.back().end = static_cast<std::uint32_t>(at);
    open = !blank;
  }
  return words;
}

Extent* find(std::vector<Extent>& words, std::uint32_t offset) {
  const auto behind =
      std::upper_bound(words.begin(), words.end(), offset,
                       [](std::uint32_t place, const Extent& word) { return place < word.begin; });
  if (behind == words.begin() || std::prev(behind)->end <= offset) return nullptr;
  return &*std::prev(behind);
}

// What follows the letters of a cluster without a text of its own is of their word.
void measure(const GlyphRun& run, std::vector<Extent>& words) {
  const auto upem = static_cast<std::int64_t>(run.face->units_per_em());
  std::int64_t units = 0;
  std::int64_t spacing = 0;
  Extent* word = nullptr;
  for (std::size_t i = 0; i < run.glyphs.size(); ++i) {
    const font::Glyph& glyph = run.glyphs[i];
    if (glyph.text_end > glyph.text_begin) word = find(words, glyph.text_begin);
    const std::int64_t left = units * run.size / upem + spacing;
    units += glyph.advance;
    const std::int64_t right = units * run.size / upem + spacing;
    const bool letter_ends = i + 1 == run.glyphs.size() || font::begins_letter(run.glyphs[i + 1]);
    if (letter_ends) spacing += run.letter_spacing;
    if (word == nullptr) continue;
    word->left = std::min({word->left, left, right});
    word->right = std::max({word->right, left, right});
  }
}

void add(const GlyphRun& run, std::size_t page, std::vector<Word>& all) {
  std::vector<Extent> found = extents(run.text.text());
  measure(run, found);
  const font::FaceMetrics& metrics = run.face->metrics();
  const auto height = [&run](int thousandths) {
    return static_cast<Length>(std::int64_t{thousandths} * run.size / 1000);
  };
  for (const Extent& extent : found) {
    // Without a glyph it is not seen.
    if (extent.left > extent.right) continue;
    Word word;
    word.page = page;
    word.text = run.text.text().substr(extent.begin, extent.end - extent.begin);
    word.box = {
        run.origin.x + static_cast<Length>(extent.left), run.origin.y + height(metrics.descender),
        run.origin.x + static_cast<Length>(extent.right), run.origin.y + height(metrics.ascender)};
    word.span = run.text.span(extent.begin, extent.end);
    all.push_back(std::move(word));
  }
}

}  // namespace

std::vector<Word> words(const Pages& pages) {
  std::vector<Word> all;
  for (std::size_t page = 0; page < pages.pages.size(); ++page) {
    for (const Item& item : pages.pages[page].items) {
      if (const auto* run = std::get_if<GlyphRun>(&item.content)) add(*run, page, all);
    }
  }
  return all;
}

}  // namespace resumec::pages
