#include "backend/pdf/drawing_order.h"

#include <doctest/doctest.h>

#include "sample_pages.h"

using namespace resumec;
using backend::pdf::drawing_order;
using Order = std::vector<std::size_t>;

namespace {

pages::Item word(const char* text, graphics::Length x, graphics::Length y, bool right_to_left,
                 pages::ElementId element = 1) {
  pages::GlyphRun run = sample::run(sample::face("Lato"), text, {x, y});
  run.right_to_left = right_to_left;
  return {element, run};
}

}  // namespace

TEST_CASE("words from left to right are drawn as they are read, with one mark") {
  pages::Page page;
  page.items = {word("a", 300, 100, false), word("b", 100, 100, false), word("c", 100, 50, false)};
  const auto order = drawing_order(page);
  CHECK(order.items == Order{0, 1, 2});
  CHECK(order.continues == std::vector<bool>{false, true, true});
}

TEST_CASE("a line from right to left is drawn from left to right, each word with its own mark") {
  pages::Page page;
  page.items = {word("c", 300, 100, true),          word("b", 200, 100, true),
                word("1", 100, 100, false),         word("d", 300, 50, true),
                {1, pages::Rule{{0, 0, 1, 1}, {}}}, word("f", 300, 50, true)};
  const auto order = drawing_order(page);
  CHECK(order.read == Order{0, 1, 2, 3, 4, 5});
  CHECK(order.items == Order{2, 1, 0, 3, 4, 5});
  CHECK(order.continues == std::vector<bool>{false, false, false, false, true, true});
}

TEST_CASE("what draws nothing is in neither order") {
  pages::Page page;
  page.items = {word("", 300, 100, false), word("b", 200, 100, false)};
  const auto order = drawing_order(page);
  CHECK(order.read == Order{1});
  CHECK(order.items == Order{1});
}
