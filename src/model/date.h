// Dates as a résumé gives them: as precise as they were written, and no more.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "source/span.h"

namespace resumec::model {

// A day, a month or a year of the Gregorian calendar.
struct CalendarDate {
  std::int16_t year = 0;  // 1 to 9999
  std::int8_t month = 0;  // 1 to 12; 0: only the year is known
  std::int8_t day = 0;    // 1 to 31; 0: not known

  bool operator==(const CalendarDate&) const = default;
};

// Days of `month` (1 to 12) in `year`.
int days_in_month(int year, int month);

// "2023", "2023-04", "2023-04-09" (ISO 8601, as precise as the date).
std::string iso_text(const CalendarDate& date);

struct Date {
  enum class Kind : std::uint8_t { kCalendar, kPresent, kExpected };
  Kind kind = Kind::kCalendar;
  CalendarDate date;  // of kCalendar and kExpected
  source::Span span;
};

// < 0, 0, > 0; only what both know is compared, so 2020 and 2020-05 are equal. `present` is last.
int compare(const Date& a, const Date& b);

}  // namespace resumec::model
