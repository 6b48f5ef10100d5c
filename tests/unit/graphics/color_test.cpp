#include "graphics/color.h"

#include <doctest/doctest.h>

#include "graphics/length.h"

using namespace resumec::graphics;

TEST_CASE("two forms of colours are read, and nothing else") {
  CHECK(parse_color("#1a2B3c") == Color{0x1A, 0x2B, 0x3C});
  CHECK(parse_color("#0f8") == Color{0x00, 0xFF, 0x88});
  for (const char* text : {"", "#", "#12", "#1234", "#12345", "#1234567", "1a2b3c", "#gggggg",
                           "#12345g", "red", " #123", "#123 "}) {
    CAPTURE(text);
    CHECK(parse_color(text) == std::nullopt);
  }
}

TEST_CASE("a colour is written as it can be read") {
  CHECK(to_hex({0x0A, 0xB0, 0xFF}) == "#0ab0ff");
  CHECK(to_hex({}) == "#000000");
}

TEST_CASE("contrast is that of WCAG 2.2, in either order") {
  const Color black{0, 0, 0};
  const Color white{255, 255, 255};
  CHECK(contrast_ratio(black, white) == doctest::Approx(21.0));
  CHECK(contrast_ratio(white, black) == doctest::Approx(21.0));
  CHECK(contrast_ratio(white, white) == doctest::Approx(1.0));
  // The greys that are known to lie on either side of 4.5.
  CHECK(contrast_ratio(*parse_color("#767676"), white) == doctest::Approx(4.54).epsilon(0.001));
  CHECK(contrast_ratio(*parse_color("#777777"), white) == doctest::Approx(4.48).epsilon(0.001));
}

TEST_CASE("points round to the nearest thousandth, away from zero") {
  CHECK(points(10.5) == 10'500);
  CHECK(points(0.0004) == 0);
  CHECK(points(0.0005) == 1);
  CHECK(points(-0.0006) == -1);
  CHECK(points(595.2756) == 595'276);
}
