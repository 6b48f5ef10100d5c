#include "font/outline.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "font/collection.h"
#include "font/shape.h"

using namespace resumec::font;

namespace {

std::vector<OutlineStep> outline_of(std::string_view family, std::string_view letter) {
  const Face* face = built_in_face(family, 400, Slope::kUpright);
  REQUIRE(face != nullptr);
  return outline(*face, shape(*face, letter, Direction::kLeftToRight, "", {}).glyphs.front().id);
}

}  // namespace

TEST_CASE("an outline goes from point to point and closes each contour") {
  // TrueType's curves and those of CFF.
  for (const char* family : {"Lato", "Linux Libertine"}) {
    const auto steps = outline_of(family, "o");
    CHECK(steps.front().command == 'M');
    CHECK(steps.back().command == 'Z');
    const auto count = [&](char command) {
      return std::count_if(steps.begin(), steps.end(),
                           [&](const OutlineStep& step) { return step.command == command; });
    };
    CHECK(count('M') == 2);
    CHECK(count('Z') == 2);
    CHECK(count('C') >= 8);
  }
}

TEST_CASE("a blank has no outline") {
  CHECK(outline_of("Lato", " ").empty());
}
