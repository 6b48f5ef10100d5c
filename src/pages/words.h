// The words on pages, and where they stand.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "pages/pages.h"
#include "source/span.h"

namespace resumec::pages {

// What stands between blanks, in one look and on one line.
struct Word {
  std::size_t page = 0;  // from 0
  std::string text;
  Rect box;  // from the descender to the ascender of its face
  source::Span span{};
};

// In the order of reading.
std::vector<Word> words(const Pages& pages);

}  // namespace resumec::pages
