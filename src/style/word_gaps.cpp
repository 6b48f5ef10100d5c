// A PDF has glyphs at positions. Whoever reads one guesses the blanks: poppler, pdfminer and pdf.js
// begin a word where a gap is a tenth of an em. Spaced letters are such gaps, and an applicant
// whose "E X P E R I E N C E" is no section any more never hears of it.
#include "style/word_gaps.h"

#include <fmt/format.h>

namespace resumec::style {

namespace {

// In 1/1000 em. Measured with ten readers: at 100 the titles of every family fall apart in four of
// them. Below, shape.cpp keeps the kerning of the program's own fonts out of the way; half of it is
// left to fonts that have wide letters of themselves, and to readers that nobody has tried.
constexpr int kTooWide = 50;
constexpr int kSafe = 40;

}  // namespace

void check_word_gaps(const LookSet& looks, diag::Sink& sink) {
  for (const LookKey& key : look_keys()) {
    const LookTokens& look = looks.*key.look;
    const int spacing = look.spacing.value_or(0);
    if (spacing < kTooWide) continue;
    sink.add(
        diag::make(diag::Code::kSpacedLetters, look.spacing_span,
                   fmt::format("`looks.{}.spacing` is {:g} em, programs that read the PDF may take "
                               "{:g} and more for blanks between words",
                               key.name, spacing / 1000.0, kTooWide / 1000.0))
            .hint(fmt::format("set it to {:g}, or leave it out", kSafe / 1000.0)));
  }
}

}  // namespace resumec::style
