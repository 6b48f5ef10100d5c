#include "writing/letter_case.h"

#include <doctest/doctest.h>

using resumec::writing::upper_case;

TEST_CASE("capitals are the language's own") {
  CHECK(upper_case("straße istanbul ιός", "de") == "STRASSE ISTANBUL ΙΌΣ");
  CHECK(upper_case("istanbul ısı", "tr") == "İSTANBUL ISI");
  CHECK(upper_case("Άδης αΰπνος", "el") == "ΑΔΗΣ ΑΫΠΝΟΣ");
  CHECK(upper_case("ijsland", "nl") == "IJSLAND");
  CHECK(upper_case("日本語", "ja") == "日本語");
}
