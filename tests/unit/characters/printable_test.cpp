#include "characters/printable.h"

#include <doctest/doctest.h>

using resumec::characters::printable;

TEST_CASE("what would move the cursor, reorder the line or hide is spelled out") {
  CHECK(printable("a\x1b[31mb\x07") == "aU+001B[31mbU+0007");
  CHECK(printable("x\u202Ey") == "xU+202Ey");
  CHECK(printable("x\u200By\uFEFF") == "xU+200ByU+FEFF");
  CHECK(printable("tab\there") == "tabU+0009here");
}

TEST_CASE("other text stays as it is, joiners of emoji and Persian included") {
  CHECK(printable("Zoë 漢字 👩\u200D💻 می\u200Cخواهم") == "Zoë 漢字 👩\u200D💻 می\u200Cخواهم");
}
