// A run from right to left, told so that extractors read it.
//
// A PDF shows glyphs from left to right; a reader turns the letters of a word round. That is right
// as long as each code is one letter and each stands behind the one before it. Two things break it
// (poppler 22.12, TextPage::addChar): the letters of a ligature, of one code, are turned round as
// well, so that لا is read as ال; and a vowel or a shadda, which stands above its letter and so
// behind its start, begins a new word there, whose parts come back in the wrong order. ActualText
// is turned round too.
//
// So each letter gets a code, in the order of the eye. The glyph stands for the first letter of its
// group, and for a second one a blank glyph is shown before it, which draws nothing and carries the
// text. Where the last letter of a word has a mark, U+200F, RIGHT-TO-LEFT MARK, comes first:
// poppler takes a mark for a part of the left-to-right text before the word, if that is what the
// eye meets first.
//
// The blank of a mark is drawn half as wide. To pdf.js a mark has no width, so that the next letter
// stands a blank's width too far left, and beyond 0.2 em it begins a new word there. PDFium drops
// such a blank, and with it the mark: its words are those that most people write. It must not drop
// a letter, so the blanks of letters are as wide as they are.
//
// The marks themselves are drawn as outlines when the word is over. As glyphs they would have codes
// without a text, which PDF/UA-1 forbids (ISO 14289-1, 7.21.7) and which six of ten readers print
// as whatever the number of the code happens to be: "8", "Y", "(cid:89)".
#pragma once

#include <cstddef>
#include <vector>

#include "pages/pages.h"

namespace resumec::backend::pdf {

struct PartedRun {
  pages::GlyphRun letters;
  std::vector<std::size_t> narrow;  // of the letters' glyphs: drawn narrower; ascending
  std::vector<font::Glyph> marks;   // x_offset counts from the run's origin
};

// So many thousandths as wide as they are.
constexpr int kNarrow = 500;

// The same picture as `run`. Its face has a blank and is TrueType.
PartedRun part_letters_and_marks(const pages::GlyphRun& run);

// Is there a letter that its glyph alone would not give back?
bool needs_parting(const pages::GlyphRun& run);

}  // namespace resumec::backend::pdf
