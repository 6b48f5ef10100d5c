#include "writing/ascii.h"

#include <doctest/doctest.h>

using resumec::writing::AsciiSpelling;

TEST_CASE("words in ASCII") {
  const AsciiSpelling spelling("en");
  CHECK(spelling.spell("Ada Lovelace") == "Ada Lovelace");
  CHECK(spelling.spell("Łukasz Żółć, naïve Straße") == "Lukasz Zolc, naive Strasse");
  CHECK(spelling.spell("2019 – 2021 “a” ‘b’ … → ≥ × · • €5 «c»") ==
        "2019 - 2021 \"a\" 'b' ... -> >= x | * EUR 5 \"c\"");
  // Nobody can guess these letters, and lines are still to be broken at blanks.
  CHECK(spelling.spell("日本語 Ωμέγα") == "日本語 Ωμέγα");
  CHECK(spelling.spell("May\u00A02021, 10\u202F%") == "May\u00A02021, 10\u202F%");
}

TEST_CASE("German vowels are two letters in ASCII") {
  CHECK(AsciiSpelling("de-AT").spell("Jürgen Größe, Ärzte") == "Juergen Groesse, Aerzte");
  CHECK(AsciiSpelling("fi").spell("Äänekoski") == "Aanekoski");
}
