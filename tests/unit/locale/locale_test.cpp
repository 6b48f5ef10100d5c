#include "locale/locale.h"

#include <doctest/doctest.h>

#include <set>

using resumec::locale::DateWidth;
using resumec::locale::Locale;
using resumec::locale::Phrase;

namespace {

std::string short_date(const char* tag, int year, int month, int day = 0) {
  return Locale::find(tag)->date(year, month, day, DateWidth::kAbbreviated);
}

std::string long_date(const char* tag, int year, int month, int day = 0) {
  return Locale::find(tag)->date(year, month, day, DateWidth::kLong);
}

std::string numeric_date(const char* tag, int year, int month, int day = 0) {
  return Locale::find(tag)->date(year, month, day, DateWidth::kNumeric);
}

}  // namespace

TEST_CASE("tags are found, canonical, and unknown ones are not") {
  CHECK(Locale::find("en")->tag() == "en");
  CHECK(Locale::find("EN-gb")->tag() == "en-GB");
  CHECK(Locale::find("iw")->tag() == "he");
  CHECK(Locale::find("zh-hant-tw")->tag() == "zh-Hant-TW");
  CHECK(Locale::find("en-NO").has_value());
  for (const char* tag : {"", "tlh", "xx", "english", "en_GB!", "en-", "-", "x-mine", "en US"}) {
    CHECK_MESSAGE(!Locale::find(tag).has_value(), tag);
  }
  CHECK(!Locale::find(std::string(5000, 'a')).has_value());
}

TEST_CASE("direction") {
  CHECK(!Locale::find("de")->right_to_left());
  CHECK(Locale::find("ar")->right_to_left());
  CHECK(Locale::find("he-IL")->right_to_left());
  CHECK(Locale::find("ar-Latn")->right_to_left() == false);
}

TEST_CASE("dates are as precise as what is known") {
  CHECK(short_date("en", 2023, 0) == "2023");
  CHECK(short_date("en", 2023, 4) == "Apr 2023");
  CHECK(short_date("en", 2023, 4, 9) == "Apr 9, 2023");
  CHECK(long_date("en", 2023, 4) == "April 2023");
  CHECK(long_date("en", 2023, 4, 9) == "April 9, 2023");
  CHECK(numeric_date("en", 2023, 4) == "04/2023");
  CHECK(numeric_date("en", 2023, 4, 9) == "04/09/2023");
  CHECK(numeric_date("en", 2023, 0) == "2023");
  CHECK(short_date("en", 5, 1) == "Jan 5");
}

TEST_CASE("dates follow the language and its region") {
  CHECK(long_date("en-GB", 2023, 4, 9) == "9 April 2023");
  CHECK(numeric_date("en-GB", 2023, 4, 9) == "09/04/2023");
  CHECK(short_date("de", 2023, 4) == "Apr. 2023");
  CHECK(long_date("de", 2023, 3, 9) == "9. März 2023");
  CHECK(numeric_date("de", 2023, 4, 9) == "09.04.2023");
  CHECK(short_date("fr", 2023, 12) == "déc. 2023");
  CHECK(long_date("es", 2023, 4) == "abril de 2023");
  CHECK(long_date("pt", 2023, 4, 9) == "9 de abril de 2023");
  CHECK(short_date("pl", 2023, 4) == "kwi 2023");
  CHECK(long_date("pl", 2023, 4) == "kwiecień 2023");
  CHECK(long_date("pl", 2023, 4, 9) == "9 kwietnia 2023");
  CHECK(numeric_date("sv", 2023, 4) == "2023-04");
  CHECK(long_date("vi", 2023, 4) == "tháng 4 năm 2023");
  CHECK(short_date("ja", 2023, 4) == "2023年4月");
  CHECK(numeric_date("zh-TW", 2023, 4) == "2023/04");
}

TEST_CASE("the calendar is Gregorian and the digits Latin, unless the tag asks for others") {
  CHECK(short_date("th", 2020, 9) == "ก.ย. 2020");
  CHECK(short_date("ar", 2020, 9) == "سبتمبر 2020");
  CHECK(numeric_date("ar", 2020, 9) == "09/2020");
  CHECK(short_date("fa", 2020, 9) == "سپتامبر 2020");
  CHECK(short_date("ar-u-nu-arab", 2020, 9) == "سبتمبر ٢٠٢٠");
  CHECK(short_date("ar-u-ca-islamic", 2020, 9) == "سبتمبر 2020");
}

TEST_CASE("ranges are joined by the language's dash, with plain spaces") {
  CHECK(Locale::find("en")->range("Apr 2023", "Present") == "Apr 2023 – Present");
  CHECK(Locale::find("es")->range("2020", "2021") == "2020 – 2021");
  CHECK(Locale::find("ja")->range("2020年", "現在") == "2020年～現在");
}

TEST_CASE("phrases") {
  CHECK(Locale::find("en")->phrase(Phrase::kWork) == "Experience");
  CHECK(Locale::find("en-AU")->phrase(Phrase::kResume) == "Résumé");
  CHECK(Locale::find("de-AT")->phrase(Phrase::kPresent) == "heute");
  CHECK(Locale::find("zh-TW")->phrase(Phrase::kSkills) == "技能");
  CHECK(Locale::find("zh-TW")->phrase(Phrase::kWork) == "工作經歷");
  CHECK(Locale::find("zh-CN")->phrase(Phrase::kWork) == "工作经历");
  CHECK(Locale::find("fi")->phrase(Phrase::kPage) == "Page {0} of {1}");
}

TEST_CASE("every listed language has every phrase, and no two sections share a title") {
  const auto languages = resumec::locale::phrase_languages();
  CHECK(languages.size() == 15);
  for (const std::string_view language : languages) {
    CAPTURE(std::string(language));
    const auto locale = Locale::find(language);
    REQUIRE(locale.has_value());
    std::set<std::string_view> titles;
    std::set<std::string_view> english;
#define RESUMEC_PHRASE(name, key)                                 \
  CHECK(!locale->phrase(Phrase::k##name).empty());                \
  english.insert(Locale::find("en")->phrase(Phrase::k##name));    \
  if (Phrase::k##name < Phrase::kResume) {                        \
    CHECK(titles.insert(locale->phrase(Phrase::k##name)).second); \
  }
#include "locale/phrases.def"
#undef RESUMEC_PHRASE
    const std::string_view page = locale->phrase(Phrase::kPage);
    CHECK(page.find("{0}") != page.npos);
    CHECK(page.find("{1}") != page.npos);
    if (language != "en") CHECK(english.count(locale->phrase(Phrase::kSkills)) == 0);
  }
}
