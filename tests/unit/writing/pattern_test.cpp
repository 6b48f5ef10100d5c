#include "writing/pattern.h"

#include <doctest/doctest.h>

using resumec::writing::filled;
using resumec::writing::kept_together;

TEST_CASE("a pattern's places are taken by values, in any order") {
  CHECK(filled("Page {0} of {1}", {"2", "3"}) == "Page 2 of 3");
  CHECK(filled("{1} / {0}", {"a", "{0}"}) == "{0} / a");
  CHECK(filled("no place", {"2"}) == "no place");
}

TEST_CASE("what stands in a place is not parted from its neighbours") {
  CHECK(kept_together("about to be {0}", "2 x") == "about to be\u00A02 x");
  CHECK(kept_together("{0} hence", "2") == "2\u00A0hence");
  CHECK(kept_together("({0})", "2") == "(2)");
  CHECK(kept_together("no place", "2") == "no place");
}
