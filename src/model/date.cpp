#include "model/date.h"

#include <fmt/format.h>

#include <array>

namespace resumec::model {

int days_in_month(int year, int month) {
  constexpr std::array kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[static_cast<std::size_t>(month) - 1];
}

int quarter_of(YearPart part) {
  const int number = static_cast<int>(part) - static_cast<int>(YearPart::kQuarter1) + 1;
  return number >= 1 && number <= 4 ? number : 0;
}

bool is_season(YearPart part) {
  return part >= YearPart::kSpring;
}

Months months_of(const CalendarDate& date) {
  if (date.month != 0) return {date.month, date.month};
  if (const int quarter = quarter_of(date.part); quarter != 0) {
    return {quarter * 3 - 2, quarter * 3};
  }
  switch (date.part) {
    case YearPart::kSpring:
      return {3, 5};
    case YearPart::kSummer:
      return {6, 8};
    case YearPart::kAutumn:
      return {9, 11};
    default:
      return {};
  }
}

int months_from(const CalendarDate& start, const CalendarDate& end) {
  const auto is_known = [](const CalendarDate& date) {
    return date.month != 0 || quarter_of(date.part) != 0;
  };
  if (!is_known(start) || !is_known(end)) return 0;
  const int months =
      (end.year - start.year) * 12 + months_of(end).last - months_of(start).first + 1;
  return months > 0 ? months : 0;
}

std::string iso_text(const CalendarDate& date) {
  if (const int quarter = quarter_of(date.part); quarter != 0) {
    return fmt::format("{:04}-Q{}", date.year, quarter);
  }
  if (is_season(date.part)) {
    constexpr std::array kSeasons = {"spring", "summer", "autumn", "winter"};
    const auto season =
        static_cast<std::size_t>(date.part) - static_cast<std::size_t>(YearPart::kSpring);
    return fmt::format("{} {:04}", kSeasons[season], date.year);
  }
  std::string text = fmt::format("{:04}", date.year);
  if (date.month != 0) text += fmt::format("-{:02}", static_cast<int>(date.month));
  if (date.month != 0 && date.day != 0) {
    text += fmt::format("-{:02}", static_cast<int>(date.day));
  }
  return text;
}

std::string machine_text(const CalendarDate& date) {
  return date.part == YearPart::kNone ? iso_text(date) : fmt::format("{:04}", date.year);
}

int compare(const Date& a, const Date& b) {
  const bool a_present = a.kind == Date::Kind::kPresent;
  const bool b_present = b.kind == Date::Kind::kPresent;
  if (a_present || b_present) return static_cast<int>(a_present) - static_cast<int>(b_present);
  if (a.date.year != b.date.year) return a.date.year < b.date.year ? -1 : 1;
  const Months first = months_of(a.date);
  const Months second = months_of(b.date);
  if (first.last < second.first) return -1;
  if (first.first > second.last) return 1;
  // Within each other.
  if (a.date.month == 0 || b.date.month == 0) return 0;
  if (a.date.day == 0 || b.date.day == 0) return 0;
  if (a.date.day != b.date.day) return a.date.day < b.date.day ? -1 : 1;
  return 0;
}

}  // namespace resumec::model
