// What is too much for a résumé's pages, and what it would cost least to do without.
//
// An author who must cut a résumé looks for paragraphs that hang over by a word or two: there a
// line is cheap. Next come things that are dropped whole. Both are found where the text is set as
// tight as it may be, for that is how it will be set once it fits.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "layout/drop.h"
#include "layout/fit.h"

namespace resumec::layout {

// Words without which a paragraph is a line shorter.
struct WordCut {
  source::Span span;           // the last words of the paragraph: so many are too many
  std::size_t words = 0;       // how many
  std::size_t last_words = 0;  // how many stand on its last line
};

// A thing that may be left out whole.
struct ThingCut {
  Droppable thing;
  std::size_t lines = 0;  // that it takes
};

struct Overflow {
  std::size_t lines = 0;       // too many, at least 1
  std::vector<WordCut> words;  // the cheapest first
  // At most one of either kind: the least highlight and the least entry that is enough by itself,
  // of those of the lowest priority; where no entry is enough, the one that saves most.
  std::vector<ThingCut> things;
};

// Of an attempt that takes more than `pages`.
Overflow overflow_of(const FitSubject& subject, const Attempt& attempt, std::size_t pages);

// "R6002: the résumé takes 2 pages, 1 more than its budget of 1", with the cheapest cuts.
diag::Diagnostic complain_of_overflow(const Overflow& overflow, std::size_t taken,
                                      std::size_t wanted, source::Span wish);

}  // namespace resumec::layout
