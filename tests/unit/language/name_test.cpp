#include "language/name.h"

#include <doctest/doctest.h>

using resumec::language::meant_language;

TEST_CASE("locales of the C library are meant as tags") {
  CHECK(meant_language("en_GB") == "en-GB");
  CHECK(meant_language("de_AT.UTF-8") == "de-AT");
  CHECK(meant_language("pt_br") == "pt-BR");
  CHECK(meant_language("xx_YY").empty());
}

TEST_CASE("languages are known by their English and by their own names") {
  CHECK(meant_language("German") == "de");
  CHECK(meant_language("deutsch") == "de");
  CHECK(meant_language("FRANÇAIS") == "fr");
  CHECK(meant_language("日本語") == "ja");
  CHECK(meant_language("Klingon II").empty());
}

TEST_CASE("some countries are taken for languages") {
  CHECK(meant_language("cz") == "cs");
  CHECK(meant_language("jp") == "ja");
  CHECK(meant_language("us") == "en-US");
}

TEST_CASE("most words mean no language") {
  for (const char* word : {"", ".", "text", "sql", "Result", "xx", "\xff\xfe"}) {
    CAPTURE(word);
    CHECK(meant_language(word).empty());
  }
  CHECK(meant_language(std::string(100'000, 'e')).empty());
}
