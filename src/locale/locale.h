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

class Locale {
 public:
  // The locale of a BCP 47 tag; nothing when ICU does not know the language. "en-GB" and "en"
  // differ in their dates. Never the system's.
  static std::optional<Locale> find(std::string_view tag);

  [[nodiscard]] const std::string& tag() const { return tag_; }  // canonical BCP 47
  [[nodiscard]] bool right_to_left() const;

  // A date of the Gregorian calendar; month 0: only the year; day 0: no day. "Apr 2023", "2023".
  [[nodiscard]] std::string date(int year, int month, int day, DateWidth width) const;

  // The ways to write a month (1 to 12) in a date or by itself, whole and abbreviated: "September",
  // "Sept". Some may be equal.
  [[nodiscard]] std::vector<std::string> month_names(int month) const;

  // Start and end joined as the language does: "Apr 2023 – Aug 2025" (en dash, spaces by CLDR's
  // habit), "2023年4月～2025年8月".
  [[nodiscard]] Range range(std::string_view start, std::string_view end) const;

  // A phrase in this language, in English where the table has no translation.
  [[nodiscard]] std::string_view phrase(Phrase phrase) const;

  // Whether there are phrases in this language at all.
  [[nodiscard]] bool has_phrases() const;

 private:
  Locale(std::string tag, std::string icu_name);

  std::string tag_;
  std::string icu_name_;
  const Translation* own_words_ = nullptr;  // of the region, where it has words of its own
  const Translation* words_ = nullptr;      // null: there are none in this language
};

// Languages that have a translation: BCP 47 tags, in their order.
std::vector<std::string_view> phrase_languages();

}  // namespace resumec::locale
