#include "language/tag.h"

#include <doctest/doctest.h>

using namespace resumec::language;

namespace {

// The tag that a reader of `wanted` is served with, or "none".
std::string served(std::string_view wanted, const std::vector<std::string_view>& tags) {
  const std::size_t index = look_up_language(wanted, tags);
  return index == kNoLanguage ? "none" : std::string(tags[index]);
}

}  // namespace

TEST_CASE("language tags have the form of RFC 5646") {
  for (const char* tag : {"de", "pt-BR", "zh-Hant-TW", "fil"}) CHECK(is_language_tag(tag));
  for (const char* tag : {"text", "d", "", "de-", "de_DE", "e1", "de-abcdefghi"}) {
    CAPTURE(tag);
    CHECK_FALSE(is_language_tag(tag));
  }
}

TEST_CASE("a language is known when ISO 639 has it") {
  for (const char* tag : {"de", "pt-BR", "la", "grc", "fil", "NO", "iw"}) {
    CAPTURE(tag);
    CHECK(is_known_language(tag));
  }
  for (const char* tag : {"xx", "ok", "sql", "pdf", "", "de_", "english"}) {
    CAPTURE(tag);
    CHECK_FALSE(is_known_language(tag));
  }
  CHECK_FALSE(is_known_language(std::string(5000, 'a')));
}

TEST_CASE("tags are written as RFC 5646 recommends") {
  CHECK(canonical_language_tag("EN-gb") == "en-GB");
  CHECK(canonical_language_tag("zh-hant-tw") == "zh-Hant-TW");
  CHECK(canonical_language_tag("iw") == "he");
  CHECK(canonical_language_tag(std::string(200, 'a')) == std::string(200, 'a'));
}

TEST_CASE("the longest tag that the wanted one begins with serves best") {
  CHECK(served("de-AT", {"en", "de", "de-AT"}) == "de-AT");
  CHECK(served("de-AT", {"en", "de-DE", "de"}) == "de");
  CHECK(served("DE", {"en", "de"}) == "de");
  CHECK(served("ar-u-nu-arab", {"en", "ar"}) == "ar");
  CHECK(served("sr-Latn-RS", {"sr", "sr-Latn"}) == "sr-Latn");
}

TEST_CASE("a tag says which way its language is written") {
  using resumec::language::right_to_left;
  CHECK(right_to_left("he"));
  CHECK(right_to_left("ar-EG-u-nu-latn"));
  CHECK(right_to_left("az-Arab"));
  CHECK_FALSE(right_to_left("az"));
  CHECK_FALSE(right_to_left("en"));
  CHECK_FALSE(right_to_left("no tag"));
}

TEST_CASE("another region serves better than another language") {
  CHECK(served("en-GB", {"de", "en-US", "en-AU"}) == "en-US");
  CHECK(served("pt", {"en", "pt-BR"}) == "pt-BR");
  CHECK(served("no", {"en", "nb"}) == "nb");
  CHECK(served("nb-NO", {"en", "no"}) == "no");
}

TEST_CASE("another script does not serve, said or not") {
  CHECK(served("zh-TW", {"en", "zh"}) == "none");
  CHECK(served("zh-TW", {"en", "zh", "zh-HK"}) == "zh-HK");
  CHECK(served("zh-Hant", {"zh-CN", "zh-TW"}) == "zh-TW");
  CHECK(served("zh", {"zh-Hant", "zh-SG"}) == "zh-SG");
  CHECK(served("sr", {"sr-Latn"}) == "none");
  CHECK(served("fr", {"en", "de"}) == "none");
  CHECK(served("fr", {}) == "none");
}

TEST_CASE("extensions and private use are cut off, and nothing else") {
  CHECK(without_extensions("de") == "de");
  CHECK(without_extensions("zh-Hant-TW") == "zh-Hant-TW");
  CHECK(without_extensions("ar-u-nu-arab") == "ar");
  CHECK(without_extensions("en-GB-x-ada-7") == "en-GB");
  CHECK(without_extensions("sl-rozaj-biske-t-de") == "sl-rozaj-biske");
  CHECK(without_extensions("de-x") == "de-x");
  CHECK(without_extensions("").empty());
}
