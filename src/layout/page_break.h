// Where the pages end.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/strip.h"

namespace resumec::layout {

// Strips [begin, end) stand on one page.
struct PageRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  bool operator==(const PageRange&) const = default;
};

// Pages of at most `height`. Strips that keep with their next stay with it unless they are together
// longer than a page; a strip higher than a page has one to itself.
std::vector<PageRange> break_pages(const std::vector<Strip>& strips, Length height);

// The pages that strips of this height need at least, wherever a page may end: 0 of none.
std::size_t least_pages(const std::vector<Strip>& strips, Length height);

}  // namespace resumec::layout
