// A mistyped year rarely makes a date that cannot be; it makes one that does not fit the others. A
// résumé runs from the newest entry to the oldest, so an entry that is newer than the one above it,
// or a job that begins long before the next older one ends, is worth a look. Both happen in honest
// résumés, hence warnings, and only where the rest of the file speaks against the entry.
#include "decode/checks/chronology.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

#include <fmt/format.h>

#include "model/sections.h"

namespace resumec::decode {
namespace {

using model::Date;
using model::Period;

void check_date(const std::optional<Date>& date, const Date& today, diag::Sink& sink) {
  if (!date || date->kind != Date::Kind::kCalendar || compare(*date, today) <= 0) return;
  const std::string written = iso_text(date->date);
  sink.add(
      diag::make(diag::Code::kFutureDate, date->span, fmt::format("{} is in the future", written))
          .mark(fmt::format("today is {}", iso_text(today.date)))
          .hint(fmt::format("write `expected {}` if it is in sight", written)));
}

// The day, and whether an end after it is worth a word: JSON Resume has no other way to write a
// degree in sight.
struct Today {
  Date date;
  bool ends = true;
};

template <class Entries>
void check_future(const Entries& entries, const Today& today, diag::Sink& sink) {
  for (const auto& entry : entries) {
    if constexpr (requires { entry.period; }) {
      check_date(entry.period.start, today.date, sink);
      if (today.ends) check_date(entry.period.end, today.date, sink);
    }
    if constexpr (requires { entry.positions; }) check_future(entry.positions, today, sink);
  }
}

void check_futures(const model::Resume& resume, const Today& today, diag::Sink& sink) {
  model::for_each_section(
      resume, [&](std::string_view, const auto& entries) { check_future(entries, today, sink); });
}

// Periods with both ends, in the order of the file.
template <class Entries>
std::vector<const Period*> closed_periods(const Entries& entries) {
  std::vector<const Period*> periods;
  for (const auto& entry : entries) {
    const Period& period = entry.period;
    const bool both = period.start && period.end;
    if (both && compare(*period.start, *period.end) <= 0) periods.push_back(&period);
  }
  return periods;
}

// `present` on both sides is the same end.
bool is_newer(const Period& a, const Period& b) {
  return compare(*a.start, *b.start) > 0 && compare(*a.end, *b.end) > 0;
}

void check_order(const std::vector<const Period*>& periods, diag::Sink& sink) {
  const auto falls = [&periods](std::size_t i) { return is_newer(*periods[i - 1], *periods[i]); };
  std::size_t falling = 0;
  std::vector<std::size_t> rising;
  for (std::size_t i = 1; i < periods.size(); ++i) {
    if (falls(i)) ++falling;
    if (is_newer(*periods[i], *periods[i - 1])) rising.push_back(i);
  }
  // A list that runs the other way round, or has no direction, is somebody's choice.
  if (falling <= rising.size()) return;
  for (const std::size_t i : rising) {
    sink.add(
        diag::make(diag::Code::kUnorderedEntries, periods[i]->start->span,
                   "this entry is newer than the one above it")
            .mark("begins here")
            .label(periods[i - 1]->start->span, "the one above begins here")
            .hint("the others run from the newest to the oldest; entries print as they stand"));
  }
}

// Whether `a` ends more than a month after `b` begins: notice is given within a month.
bool reaches_into(const Date& a, const Date& b) {
  if (compare(a, b) <= 0) return false;
  const auto is_known = [](const model::CalendarDate& date) {
    return date.month != 0 || date.part != model::YearPart::kNone;
  };
  if (a.kind == Date::Kind::kPresent || !is_known(a.date) || !is_known(b.date)) return true;
  const int months = (a.date.year - b.date.year) * 12 + model::months_of(a.date).first -
                     model::months_of(b.date).last;
  return months > 1;
}

// Jobs by their start; each is compared with the one that reaches furthest so far. `present` begins
// no job, so the order is total enough; equal starts lie within each other.
void check_overlap(std::vector<const Period*> periods, diag::Sink& sink) {
  std::stable_sort(periods.begin(), periods.end(), [](const Period* a, const Period* b) {
    const model::CalendarDate& x = a->start->date;
    const model::CalendarDate& y = b->start->date;
    const auto month = [](const model::CalendarDate& date) {
      return date.part == model::YearPart::kNone ? int{date.month} : model::months_of(date).first;
    };
    return std::tuple(x.year, month(x), x.day) < std::tuple(y.year, month(y), y.day);
  });
  const Period* longest = nullptr;
  for (const Period* later : periods) {
    if (longest == nullptr) {
      longest = later;
      continue;
    }
    const bool goes_on = compare(*later->end, *longest->end) > 0;
    if (goes_on && compare(*later->start, *longest->start) > 0 &&
        reaches_into(*longest->end, *later->start)) {
      sink.add(diag::make(diag::Code::kOverlappingEntries, later->start->span,
                          "this job begins before the earlier one ends")
                   .mark("begins here")
                   .label(longest->end->span, "the earlier one ends here"));
    }
    if (goes_on) longest = later;
  }
}

}  // namespace

void check_chronology(const model::Resume& resume, const std::optional<model::CalendarDate>& today,
                      bool strict, diag::Sink& sink) {
  diag::Sink found;
  if (today) check_futures(resume, {{Date::Kind::kCalendar, *today, {}}, strict}, found);
  const std::vector<const Period*> jobs = closed_periods(resume.work);
  check_order(jobs, found);
  check_overlap(jobs, found);
  check_order(closed_periods(resume.education), found);
  for (diag::Diagnostic one : found.diagnostics()) {
    // Whoever exports a file cannot put its entries in another order by hand.
    if (!strict) one.kind = "dates";
    sink.add(std::move(one));
  }
}

}  // namespace resumec::decode
