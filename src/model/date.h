// Dates as a résumé gives them: as precise as they were written, and no more.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "source/span.h"

namespace resumec::model {

// A part of a year that is longer than a month.
enum class YearPart : std::uint8_t {
  kNone,
  kQuarter1,
  kQuarter2,
  kQuarter3,
  kQuarter4,
  kSpring,
  kSummer,
  kAutumn,
  kWinter
};

// 1 to 4 of a quarter, else 0.
int quarter_of(YearPart part);

bool is_season(YearPart part);

// A day, a month, a quarter, a season or a year of the Gregorian calendar.
struct CalendarDate {
  std::int16_t year = 0;            // 1 to 9999
  std::int8_t month = 0;            // 1 to 12; 0: not known
  std::int8_t day = 0;              // 1 to 31; 0: not known
  YearPart part = YearPart::kNone;  // then there is neither month nor day

  bool operator==(const CalendarDate&) const = default;
};

// Days of `month` (1 to 12) in `year`.
int days_in_month(int year, int month);

// The months (1 to 12) among which a date lies: 4 and 4 of April, 7 and 9 of a third quarter, 1 and
// 12 of a year. Seasons are those of the northern half of the Earth, and a winter is anywhere in
// its year: it may be the one that ends in March or the one that begins in December.
struct Months {
  int first = 1;
  int last = 12;
};
Months months_of(const CalendarDate& date);

// How many months lie from one date to another, both counted: 3 from January to March, 1 within one
// month. 0 where a month is not known (of a season, of a year), or where `end` lies before.
int months_from(const CalendarDate& start, const CalendarDate& end);

// As the schema has it: "2023", "2023-04", "2023-04-09" (ISO 8601, as precise as the date),
// "2023-Q2", "spring 2023".
std::string iso_text(const CalendarDate& date);

// The same for readers that know years, months and days alone: a quarter or a season is its year.
std::string machine_text(const CalendarDate& date);

struct Date {
  enum class Kind : std::uint8_t { kCalendar, kPresent, kExpected };
  Kind kind = Kind::kCalendar;
  CalendarDate date;  // of kCalendar and kExpected
  source::Span span;
  bool circa = false;  // of kCalendar: `circa 2015`
  bool until = false;  // of an end whose start nobody knows: `until 2015`
};

// < 0, 0, > 0; only what both know is compared, so 2020 and 2020-05 are equal. `present` is last.
int compare(const Date& a, const Date& b);

}  // namespace resumec::model
