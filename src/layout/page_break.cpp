// First-fit page breaking over groups of strips that must not part.
//
// A group ends behind the first strip that does not keep with its next. What keeps together is
// decided where it is known (blocks.cpp): a title and its first lines, the head of an entry and two
// lines of its bullets, the first two and the last two lines of a paragraph. A page takes groups as
// long as they fit; white is left at its foot rather than a rule broken. Only a group longer than a
// whole page (a work of one endless `break: avoid`) is parted between its strips.
#include "layout/page_break.h"

namespace resumec::layout {

std::vector<PageRange> break_pages(const std::vector<Strip>& strips, Length height) {
  std::vector<PageRange> pages;
  PageRange page;
  std::int64_t used = 0;
  const auto end_page = [&](std::size_t at) {
    if (at == page.begin) return;
    page.end = at;
    pages.push_back(page);
    page = {at, at};
    used = 0;
  };
  const auto take = [&](std::size_t i) {
    used += (i == page.begin ? 0 : strips[i].space_before) + strips[i].height;
  };

  for (std::size_t begin = 0; begin < strips.size();) {
    if (strips[begin].break_before) end_page(begin);
    std::size_t end = begin + 1;
    while (end < strips.size() && strips[end - 1].keep_with_next && !strips[end].break_before) {
      ++end;
    }
    std::int64_t group = strips[begin].height;
    for (std::size_t i = begin + 1; i < end; ++i) {
      group += std::int64_t{strips[i].space_before} + strips[i].height;
    }
    const Length space = begin == page.begin ? 0 : strips[begin].space_before;
    if (used + space + group > height) end_page(begin);
    for (std::size_t i = begin; i < end; ++i) {
      const Length above = i == page.begin ? 0 : strips[i].space_before;
      if (used + above + strips[i].height > height) end_page(i);
      take(i);
    }
    begin = end;
  }
  end_page(strips.size());
  return pages;
}

}  // namespace resumec::layout
