#include "backend/pdf/drawing_order.h"

#include <algorithm>

#include "backend/pdf/glyph_run.h"

namespace resumec::backend::pdf {
namespace {

const pages::GlyphRun* run_of(const pages::Item& item) {
  return std::get_if<pages::GlyphRun>(&item.content);
}

}  // namespace

DrawingOrder drawing_order(const pages::Page& page) {
  DrawingOrder order;
  bool right_to_left = false;
  for (std::size_t i = 0; i < page.items.size(); ++i) {
    const pages::GlyphRun* run = run_of(page.items[i]);
    if (run != nullptr && !is_drawable(*run)) continue;
    right_to_left = right_to_left || (run != nullptr && run->right_to_left);
    order.read.push_back(i);
  }
  order.items = order.read;
  order.continues.assign(page.items.size(), false);
  const auto x = [&](std::size_t item) { return run_of(page.items[item])->origin.x; };
  // Neighbours on one baseline are a line.
  for (auto begin = order.items.begin(); right_to_left && begin != order.items.end();) {
    const pages::GlyphRun* first = run_of(page.items[*begin]);
    auto end = begin + 1;
    while (first != nullptr && end != order.items.end() && run_of(page.items[*end]) != nullptr &&
           run_of(page.items[*end])->origin.y == first->origin.y) {
      ++end;
    }
    if (end - begin > 1) {
      std::stable_sort(begin, end, [&](std::size_t a, std::size_t b) { return x(a) < x(b); });
    }
    begin = end;
  }
  // Neighbours of one element share a mark, if they are neighbours in both orders.
  std::vector<std::size_t> place(page.items.size());
  for (std::size_t i = 0; i < order.items.size(); ++i) place[order.items[i]] = i;
  for (std::size_t i = 1; i < order.read.size(); ++i) {
    const std::size_t before = order.read[i - 1];
    const std::size_t item = order.read[i];
    order.continues[item] =
        page.items[before].element == page.items[item].element && place[item] == place[before] + 1;
  }
  return order;
}

}  // namespace resumec::backend::pdf
