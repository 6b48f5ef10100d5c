#include "locale/locale.h"

#include <doctest/doctest.h>
#include <unicode/uversion.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "writing/letter_case.h"
#include "writing/pattern.h"

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

// Each line by the tag that it begins with; none when there is no such file.
using Lines = std::map<std::string, std::string>;
Lines lines_of(const std::string& path) {
  Lines lines;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) lines[line.substr(0, line.find(' '))] = line;
  return lines;
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
  // Its months stand in those of "no".
  CHECK(short_date("nb", 2023, 4) == "apr. 2023");
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
  CHECK(Locale::find("en")->range("Apr 2023", "Present").text == "Apr 2023 – Present");
  CHECK(Locale::find("es")->range("2020", "2021").text == "2020 – 2021");
  CHECK(Locale::find("ja")->range("2020年", "現在").text == "2020年～現在");
  CHECK(Locale::find("da")->range("sep. 2020", "nu").text == "sep. 2020 – nu");
  CHECK(Locale::find("el")->range("2020", "σήμερα").text == "2020 – σήμερα");
  CHECK(Locale::find("fa")->range("2020", "اکنون").text == "2020 تا اکنون");
}

TEST_CASE("phrases") {
  CHECK(Locale::find("en")->phrase(Phrase::kWork) == "Experience");
  CHECK(Locale::find("en-AU")->phrase(Phrase::kResume) == "Résumé");
  CHECK(Locale::find("de-AT")->phrase(Phrase::kPresent) == "heute");
  CHECK(Locale::find("zh-TW")->phrase(Phrase::kSkills) == "技能");
  CHECK(Locale::find("zh-TW")->phrase(Phrase::kWork) == "工作經歷");
  CHECK(Locale::find("zh-CN")->phrase(Phrase::kWork) == "工作经历");
  CHECK(Locale::find("is")->phrase(Phrase::kPage) == "Page {0} of {1}");
}

TEST_CASE("a region has its own words where they differ, and its language's where not") {
  const auto word = [](const char* tag, Phrase phrase) {
    return std::string(Locale::find(tag)->phrase(phrase));
  };
  CHECK(word("en-GB", Phrase::kResume) == "CV");
  CHECK(word("en-GB", Phrase::kWork) == "Experience");
  CHECK(word("pt-PT", Phrase::kAwards) == "Prémios");
  CHECK(word("pt-BR", Phrase::kAwards) == "Prêmios");
  CHECK(word("pt-PT", Phrase::kWork) == "Experiência");
  CHECK(word("no", Phrase::kSkills) == "Ferdigheter");
  CHECK(word("nb-NO", Phrase::kSkills) == "Ferdigheter");
  CHECK(word("nn", Phrase::kSkills) == "Ferdigheiter");
}

TEST_CASE("a script that the table does not have is not replaced by another") {
  const auto work = [](const char* tag) {
    return std::string(Locale::find(tag)->phrase(Phrase::kWork));
  };
  CHECK(work("sr") == "Радно искуство");
  CHECK(work("sr-Latn-RS") == "Radno iskustvo");
  CHECK(work("sr-ME") == "Radno iskustvo");
  CHECK(work("zh-HK") == "工作經歷");
  CHECK(work("zh-SG") == "工作经历");
  CHECK(Locale::find("en-US")->has_phrases());
  CHECK(Locale::find("no")->has_phrases());
  CHECK(!Locale::find("is")->has_phrases());
  CHECK(work("is") == "Experience");
  CHECK(!Locale::find("hi-Latn")->has_phrases());
  CHECK(work("hi-Latn") == "Experience");
}

TEST_CASE("every listed language has every phrase, and no two sections share a title") {
  const auto languages = resumec::locale::phrase_languages();
  CHECK(languages.size() == 49);
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
    if (!language.starts_with("en")) CHECK(english.count(locale->phrase(Phrase::kSkills)) == 0);
  }
}

// One line a language, for eyes: dates of a month and of a day in three widths, a running range,
// what is expected, and a title in capitals. languages.txt is as ICU 72 (CLDR 42) has them; the
// lines in which another ICU differs stand in languages-76.txt. RESUMEC_ACCEPT=1 writes what is
// this ICU's.
TEST_CASE("the dates of every language") {
  const std::string folder = std::string(RESUMEC_TEST_DIR) + "/unit/locale/";
  const std::string own = folder + "languages-" + U_ICU_VERSION_SHORT + ".txt";
  constexpr bool kFirst = U_ICU_VERSION_MAJOR_NUM == 72;
  const Lines first = lines_of(folder + "languages.txt");
  Lines expected = first;
  for (const auto& [tag, line] : lines_of(own)) expected[tag] = line;
  Lines found;
  std::vector<std::string> tags(1, "en-GB");
  for (const std::string_view tag : resumec::locale::phrase_languages()) tags.emplace_back(tag);
  for (const char* tag : {"fr-CA", "es-MX", "de-CH", "zh-TW", "ar-u-nu-arab", "fa-u-nu-arabext",
                          "hi-u-nu-deva", "th-u-ca-buddhist", "is"}) {
    tags.emplace_back(tag);
  }
  std::set<std::string> seen;
  std::vector<std::string> order;
  for (const std::string& tag : tags) {
    if (!seen.insert(tag).second) continue;
    const auto locale = Locale::find(tag);
    REQUIRE(locale.has_value());
    std::string line = tag;
    for (const int day : {0, 9}) {
      for (const DateWidth width :
           {DateWidth::kAbbreviated, DateWidth::kLong, DateWidth::kNumeric}) {
        line += " | " + locale->date(2023, 5, day, width);
      }
    }
    const std::string start = locale->date(2019, 9, 0, DateWidth::kAbbreviated);
    line += " | " + locale->range(start, locale->phrase(Phrase::kPresent)).text;
    line += " | " + resumec::writing::kept_together(locale->phrase(Phrase::kExpected), start);
    line += " | " + resumec::writing::upper_case(locale->phrase(Phrase::kLanguages), tag);
    found[tag] = line;
    order.push_back(tag);
  }
  if (std::getenv("RESUMEC_ACCEPT") != nullptr) {
    std::ofstream out(kFirst ? folder + "languages.txt" : own);
    for (const std::string& tag : order) {
      if (kFirst || first.count(tag) == 0 || first.at(tag) != found[tag]) out << found[tag] << "\n";
    }
    return;
  }
  CHECK(found.size() == expected.size());
  for (const auto& [tag, line] : found) CHECK(line == expected[tag]);
}

// The same of what is more and less than a month, as ICU 72 has it: a quarter in two widths, the
// seasons, two dates of a year, circa, until, and spans of time.
TEST_CASE("the parts of years and the spans of every language") {
  const std::string path = std::string(RESUMEC_TEST_DIR) + "/unit/locale/parts-of-years.txt";
  std::string found;
  for (const std::string_view tag : resumec::locale::phrase_languages()) {
    const auto locale = Locale::find(tag);
    REQUIRE(locale.has_value());
    std::string line(tag);
    for (const DateWidth width : {DateWidth::kAbbreviated, DateWidth::kLong}) {
      line += " | " + locale->quarter(2020, 3, width);
    }
    for (const Phrase season :
         {Phrase::kSpring, Phrase::kSummer, Phrase::kAutumn, Phrase::kWinter}) {
      line += " | " + locale->season(2020, season);
    }
    for (const DateWidth width : {DateWidth::kAbbreviated, DateWidth::kLong}) {
      const auto joined = locale->range_in_year(2020, {1, 0}, {3, 0}, width);
      line += " | " + (joined ? joined->text.substr(0, joined->start_end) + "[" +
                                    joined->text.substr(joined->start_end,
                                                        joined->end - joined->start_end) +
                                    "]" + joined->text.substr(joined->end)
                              : std::string("-"));
    }
    const std::string month = locale->date(2019, 9, 0, DateWidth::kAbbreviated);
    for (const Phrase phrase : {Phrase::kCirca, Phrase::kUntil}) {
      line += " | " + resumec::writing::filled(locale->phrase(phrase), {month});
    }
    for (const int months : {1, 2, 3, 5, 11, 12, 24, 68, 253}) {
      line += " | " + locale->time_span(months);
    }
    found += line + "\n";
  }
  if (std::getenv("RESUMEC_ACCEPT") != nullptr) {
    std::ofstream(path) << found;
    return;
  }
  if (U_ICU_VERSION_MAJOR_NUM != 72) return;
  std::ifstream in(path);
  const std::string expected{std::istreambuf_iterator<char>(in), {}};
  CHECK(found == expected);
}

TEST_CASE("two dates of a year are joined where the language has a form for them") {
  const auto joined = [](const char* tag, resumec::locale::MonthDay start,
                         resumec::locale::MonthDay end, DateWidth width = DateWidth::kAbbreviated) {
    const auto range = Locale::find(tag)->range_in_year(2020, start, end, width);
    return range ? range->text : std::string("none");
  };
  CHECK(joined("en", {1, 0}, {3, 0}) == "Jan – Mar 2020");
  CHECK(joined("en", {5, 3}, {5, 5}) == "May 3 – 5, 2020");
  CHECK(joined("en", {5, 3}, {6, 5}, DateWidth::kLong) == "May 3 – June 5, 2020");
  CHECK(joined("en", {1, 0}, {3, 0}, DateWidth::kNumeric) == "none");
  // CLDR's form has the year twice.
  CHECK(joined("bg", {1, 0}, {3, 0}) == "none");
}
