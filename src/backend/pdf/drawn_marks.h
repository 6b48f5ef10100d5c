// A run from left to right whose marks are drawn, and not shown as codes.
//
// Vowels and tones of Thai, signs of Devanagari, an accent that a font has no letter with: a mark
// takes no room, so its code begins where the next letter does. Readers guess words from places.
// Poppler takes two codes at one place for a word that was printed twice, pdfminer and pdf.js begin
// a new word behind a mark, pdfplumber puts letters in the order of their places: "ผู้ใหญ่" came back
// as "ผูใ้ หญ่". And where a letter is drawn as two glyphs (Thai ำ is a ring and a vowel), one of them
// has no text at all, while every code must have one (ISO 14289-1, 7.21.7).
//
// So the code of a letter stands for the letter and its marks, and the marks are outlines, drawn
// when the words are over. Other glyphs of one cluster, as of a syllable of Devanagari, share its
// letters in their order, which need not be that of the glyphs: a vowel that is drawn before its
// consonant has the consonant's code, and who reads one code behind the other reads the text.
//
// To pdf.js a code whose text holds a mark has no width, so it sees a blank behind some: it cannot
// be had otherwise without losing the nine other readers that tests/extract asks.
//
// Right-to-left text has its own way, for its reasons (right_to_left.h).
#pragma once

#include <vector>

#include "pages/pages.h"

namespace resumec::backend::pdf {

struct UnmarkedRun {
  pages::GlyphRun letters;
  std::vector<font::Glyph> marks;  // x_offset counts from the run's origin
};

// Is there a mark that can be drawn, or a glyph that says nothing? Not in a stretched or spaced
// run, where it would miss its letter, nor in a font whose outlines are not TrueType.
bool has_marks(const pages::GlyphRun& run);

// The same picture as `run`.
UnmarkedRun part_marks(const pages::GlyphRun& run);

}  // namespace resumec::backend::pdf
