// How a language writes dates, read from ICU's data (CLDR).
#pragma once

#include <unicode/unistr.h>

#include <array>
#include <cstdint>
#include <memory>
#include <string>

#include "locale/locale.h"

namespace resumec::locale {

// Which parts of a date are known; chooses the CLDR pattern.
enum class Parts : std::uint8_t { kYear, kMonth, kDay, kQuarter };

// What one language needs to write dates.
struct DateForms {
  icu::UnicodeString patterns[4][3];  // by Parts and DateWidth
  std::array<icu::UnicodeString, 12> month_short, month_long, standalone_short, standalone_long;
  std::array<icu::UnicodeString, 4> quarter_short, quarter_long;
  icu::UnicodeString digits;  // ten characters
  std::string range_first, range_middle, range_last;
};

// Of the languages of late: a long résumé writes thousands of dates in one.
std::shared_ptr<const DateForms> date_forms(const std::string& icu_name);

// The pattern of two dates of one year, or of one month of it, in which a part that both have
// stands once: "MMM – MMM y". Empty where the language has none.
icu::UnicodeString interval_pattern(const std::string& icu_name, Parts parts, bool same_month,
                                    DateWidth width);

// What stands between the two dates of a range. CLDR has hyphens (Danish, Greek), dashes without
// spaces (Finnish, Slovene) and thin spaces, for ranges of numbers; between dates of several words
// every style guide wants an en dash between spaces, and reading machines know it. Other joints,
// such as "～" and "تا", stay as they are.
std::string range_joint(std::string joint);

std::string utf8(const icu::UnicodeString& text);

}  // namespace resumec::locale
