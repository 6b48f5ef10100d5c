#include "model/date.h"

#include <fmt/format.h>

#include <array>

namespace resumec::model {

int days_in_month(int year, int month) {
  constexpr std::array kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[static_cast<std::size_t>(month) - 1];
}

std::string iso_text(const CalendarDate& date) {
  std::string text = fmt::format("{:04}", date.year);
  if (date.month != 0) text += fmt::format("-{:02}", static_cast<int>(date.month));
  if (date.month != 0 && date.day != 0) {
    text += fmt::format("-{:02}", static_cast<int>(date.day));
  }
  return text;
}

int compare(const Date& a, const Date& b) {
  const bool a_present = a.kind == Date::Kind::kPresent;
  const bool b_present = b.kind == Date::Kind::kPresent;
  if (a_present || b_present) return static_cast<int>(a_present) - static_cast<int>(b_present);
  if (a.date.year != b.date.year) return a.date.year < b.date.year ? -1 : 1;
  if (a.date.month == 0 || b.date.month == 0) return 0;
  if (a.date.month != b.date.month) return a.date.month < b.date.month ? -1 : 1;
  if (a.date.day == 0 || b.date.day == 0) return 0;
  if (a.date.day != b.date.day) return a.date.day < b.date.day ? -1 : 1;
  return 0;
}

}  // namespace resumec::model
