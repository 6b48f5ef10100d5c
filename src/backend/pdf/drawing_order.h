// In which order the things of a page are drawn, and which of them share a mark.
//
// The structure tree is the reading order, and what a machine should follow. Most do not: they take
// the content stream as it comes, and guess blanks and line ends from the way the pen moves. In
// lines from right to left the two orders part. Each reader of the stream was made for what all
// other programs write, a line's words from left to right as they stand on the paper, and turns
// them round itself. A pen that goes to the left, from each word to the next one read, means
// nothing to them: pdf.js drops every blank of such a line, PyMuPDF ends a line behind every word.
//
// So a line of such a page is drawn from left to right, each word with a mark of its own, and the
// tree lists the marks in the order in which they are read.
#pragma once

#include <cstddef>
#include <vector>

#include "pages/pages.h"

namespace resumec::backend::pdf {

struct DrawingOrder {
  std::vector<std::size_t> items;  // of the page; what draws nothing is left out
  // Of each item of the page: it goes on with the mark of the one that is read before it.
  std::vector<bool> continues;
  std::vector<std::size_t> read;  // the same items in reading order
};

DrawingOrder drawing_order(const pages::Page& page);

}  // namespace resumec::backend::pdf
