#include "characters/fold.h"

#include <doctest/doctest.h>

#include <string>

#include "characters/percent.h"

using namespace resumec::characters;

TEST_CASE("texts that a reader takes for the same are the same when folded") {
  CHECK(folded("Ada LOVELACE") == "ada lovelace");
  CHECK(folded("Caf\u00e9") == folded("CAFE\u0301"));
  CHECK(folded("O\uFB03ce") == "office");
  CHECK(folded("\uFF21\uFF44\uFF41\uFF20") == "ada@");
  CHECK(folded("Stra\u00dfe") == "strasse");
  CHECK(folded("zalo\u00ADp\u200Bay") == "zalopay");
  CHECK(folded("\u0E01\u0E33") == folded("\u0E01\u0E4D\u0E32"));
  CHECK(folded("").empty());
}

TEST_CASE("a match in a folded text has its place in the original") {
  const std::string text = "x Cafe\u0301 \uFB01ne";
  const FoldedText made(text);
  REQUIRE(made.text() == "x caf\u00e9 fine");
  const auto found = [&](const std::string& word) {
    const std::size_t at = made.text().find(word);
    REQUIRE(at != std::string::npos);
    const auto [begin, end] = made.place(at, at + word.size());
    return text.substr(begin, end - begin);
  };
  CHECK(found("x") == "x");
  CHECK(found("caf\u00e9") == "Cafe\u0301");
  CHECK(found("fine") == "\uFB01ne");
  // Half of a ligature is all of it.
  CHECK(found("ine") == "\uFB01ne");
  CHECK(found("caf\u00e9 fine") == "Cafe\u0301 \uFB01ne");
  CHECK(FoldedText("").text().empty());
}

TEST_CASE("percent-encoding is read once, and never to bytes that are no text") {
  CHECK(percent_decoded("ada%40example.org") == "ada@example.org");
  CHECK(percent_decoded("%2540") == "%40");
  CHECK(percent_decoded("caf%C3%A9") == "caf\u00e9");
  CHECK(percent_decoded("caf%E9 %41") == "caf%E9 %41");
  CHECK(percent_decoded("100 % of 5%") == "100 % of 5%");
  CHECK(percent_decoded("%4") == "%4");
}
