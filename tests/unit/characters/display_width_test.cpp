#include "characters/display_width.h"

#include <doctest/doctest.h>

using resumec::characters::display_width;

TEST_CASE("letters take one column, wide characters two, marks none") {
  CHECK(display_width("") == 0);
  CHECK(display_width("Ada") == 3);
  CHECK(display_width("café") == 4);
  // e and a combining acute accent.
  CHECK(display_width("cafe\u0301") == 4);
  CHECK(display_width("漢字") == 4);
  CHECK(display_width("Ａｄａ") == 6);
  CHECK(display_width("ｱﾀﾞ") == 3);
  CHECK(display_width("\t\x1b") == 0);
}

TEST_CASE("invisible characters take no column, a soft hyphen one") {
  CHECK(display_width("a\u200Bb") == 2);
  CHECK(display_width("\uFEFF") == 0);
  CHECK(display_width("soft\u00ADware") == 9);
}

TEST_CASE("an emoji sequence takes the two columns of its first emoji") {
  CHECK(display_width("🚀") == 2);
  CHECK(display_width("👩🏽\u200D💻") == 2);
  CHECK(display_width("👨\u200D👩\u200D👧\u200D👦") == 2);
  CHECK(display_width("🇳🇴") == 2);
  CHECK(display_width("🇳🇴🇩🇪") == 4);
  // A text character with the emoji variation selector.
  CHECK(display_width("❤\uFE0F") == 2);
  CHECK(display_width("❤") == 1);
}

TEST_CASE("a joiner between letters joins nothing") {
  CHECK(display_width("a\u200Db") == 2);
}
