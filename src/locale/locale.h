// The reader's language: dates, labels, section titles. ICU/CLDR for dates, our own table for
// titles.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace resumec::locale {

// Words that the compiler adds of its own. Section titles carry the names of the schema's sections.
enum class Phrase {
#define RESUMEC_PHRASE(name, key) k##name,
#include "locale/phrases.def"
#undef RESUMEC_PHRASE
};

// Its key in translations/.
std::string_view key_of(Phrase phrase);

struct Translation;

enum class DateWidth { kAbbreviated, kLong, kNumeric };  // Apr 2023, April 2023, 04/2023

struct Range {
  std::string text;
  std::size_t start = 0;  // bytes: where the first date begins ...
  std::size_t end = 0;    // ... and the second
};

// Two dates of one year in which what both have stands once.
struct JoinedRange {
  std::string text;           // "Jan – Mar 2020"
  std::size_t start_end = 0;  // bytes: where the first one ends, which begins at 0 ...
  std::size_t end = 0;        // ... and where the second one begins, up to the end
};

struct MonthDay {
  int month = 1;
  int day = 0;  // 0: not known
};

class Locale {
 public:
  // The locale of a BCP 47 tag; nothing when ICU does not know the language. "en-GB" and "en"
  // differ in their dates. Never the system's.
  static std::optional<Locale> find(std::string_view tag);

  [[nodiscard]] const std::string& tag() const { return tag_; }  // canonical BCP 47
  [[nodiscard]] bool right_to_left() const;

  // A date of the Gregorian calendar; month 0: only the year; day 0: no day. "Apr 2023", "2023".
  [[nodiscard]] std::string date(int year, int month, int day, DateWidth width) const;

  // A quarter (1 to 4) of a year: "Q3 2020", "3rd quarter 2020".
  [[nodiscard]] std::string quarter(int year, int quarter, DateWidth width) const;

  // A season of a year by its phrase: "Spring 2020".
  [[nodiscard]] std::string season(int year, Phrase season) const;

  // How long that many months (1 or more) are: "5 yrs 8 mos", "1 yr", "3 mos".
  [[nodiscard]] std::string time_span(int months) const;

  // "Jan – Mar 2020", "May 3 – 5, 2020"; nothing where the language or the width has no such form.
  [[nodiscard]] std::optional<JoinedRange> range_in_year(int year, MonthDay start, MonthDay end,
                                                         DateWidth width) const;

  // The ways to write a month (1 to 12) in a date or by itself, whole and abbreviated: "September",
  // "Sept". Some may be equal.
  [[nodiscard]] std::vector<std::string> month_names(int month) const;

  // Start and end joined as the language does: "Apr 2023 – Aug 2025" (en dash, spaces by CLDR's
  // habit), "2023年4月～2025年8月".
  [[nodiscard]] Range range(std::string_view start, std::string_view end) const;

  // The name of a country (ISO 3166-1 alpha-2), as one says it where one speaks of a person's home:
  // "Germany", "Hong Kong"; empty when the code is none.
  [[nodiscard]] std::string country_name(std::string_view code) const;

  // The country of such a name, in this language or in English; empty when it is none.
  [[nodiscard]] std::string country_named(std::string_view name) const;

  // The region that the tag names: "US" of "en-US"; empty of "en".
  [[nodiscard]] std::string region() const;

  // A phrase in this language, in English where the table has no translation.
  [[nodiscard]] std::string_view phrase(Phrase phrase) const;

  // Whether there are phrases in this language at all.
  [[nodiscard]] bool has_phrases() const;

 private:
  Locale(std::string tag, std::string icu_name);

  // The text of a key of translations/, in English where the language has none.
  [[nodiscard]] std::string_view text(std::string_view key) const;
  // The same of the form that `count` things have: that of `yearsFew` for 3 `years` in Polish.
  [[nodiscard]] std::string_view counted(std::string_view key, int count) const;

  std::string tag_;
  std::string icu_name_;
  const Translation* own_words_ = nullptr;  // of the region, where it has words of its own
  const Translation* words_ = nullptr;      // null: there are none in this language
};

// Languages that have a translation: BCP 47 tags, in their order.
std::vector<std::string_view> phrase_languages();

}  // namespace resumec::locale
