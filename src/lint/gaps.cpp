// More than six months between two jobs make a reader wonder; a line that accounts for them answers
// before anybody asks. Only what is certain is said: a date without a month may be any of the year,
// and where an entry has dates that cannot be placed nothing is said at all.
#include <algorithm>
#include <limits>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "lint/rules.h"

namespace resumec::lint {
namespace {

constexpr int kLongestGap = 6;  // months that nobody asks about
constexpr int kForever = std::numeric_limits<int>::max();

int month_index(const model::CalendarDate& date, int month) {
  return date.year * 12 + month - 1;
}

// Seasons are not the same months everywhere.
model::Months possible_months(const model::CalendarDate& date) {
  return is_season(date.part) ? model::Months() : model::months_of(date);
}

bool is_exact(const model::CalendarDate& date) {
  return date.month != 0 || quarter_of(date.part) != 0;
}

// Months from the earliest possible start to the latest possible end, both included.
struct Occupied {
  int first = 0;
  int last = kForever;
  const model::Period* period = nullptr;
  bool asks = false;  // a job or a degree; what else there is only fills gaps
};

class Life {
 public:
  void add(const model::Period& period, bool asks) {
    if (period.empty()) return;
    // "two summers": it may be anywhere.
    if (!period.start) {
      unplaced_ = unplaced_ || asks;
      return;
    }
    const model::CalendarDate& start = period.start->date;
    Occupied stretch{month_index(start, possible_months(start).first), kForever, &period, asks};
    if (period.end && period.end->kind != model::Date::Kind::kPresent) {
      const model::CalendarDate& end = period.end->date;
      stretch.last = month_index(end, possible_months(end).last);
    }
    stretches_.push_back(stretch);
  }

  // The work itself, and the roles in it.
  void add(const std::vector<model::Work>& jobs, bool asks) {
    for (const model::Work& job : jobs) {
      add(job.period, asks);
      for (const model::Position& position : job.positions) add(position.period, asks);
    }
  }

  template <class Entries>
  void add_entries(const Entries& entries, bool asks) {
    for (const auto& entry : entries) add(entry.period, asks);
  }

  void complain(diag::Sink& sink) {
    if (unplaced_) return;
    std::stable_sort(stretches_.begin(), stretches_.end(),
                     [](const Occupied& a, const Occupied& b) { return a.first < b.first; });
    const Occupied* reach = nullptr;
    bool worked = false;  // a gap follows something
    for (const Occupied& next : stretches_) {
      if (reach != nullptr && reach->last != kForever && worked && next.asks) {
        const int months = next.first - reach->last - 1;
        if (months > kLongestGap) complain_of(*reach, next, months, sink);
      }
      worked = worked || next.asks;
      if (reach == nullptr || next.last > reach->last) reach = &next;
    }
  }

 private:
  static void complain_of(const Occupied& before, const Occupied& after, int months,
                          diag::Sink& sink) {
    const model::Date& end = *before.period->end;
    const model::Date& start = *after.period->start;
    const bool exact = is_exact(end.date) && is_exact(start.date);
    sink.add(diag::make(
                 diag::Code::kEmploymentGap, start.span,
                 fmt::format("nothing accounts for {}{} months", exact ? "" : "at least ", months))
                 .mark("before this")
                 .label(end.span, "after this")
                 .hint("a line answers before anybody asks: study, family, travel, a project"));
  }

  std::vector<Occupied> stretches_;
  bool unplaced_ = false;
};

}  // namespace

void check_gaps(const model::Resume& resume, diag::Sink& sink) {
  Life life;
  life.add(resume.work, true);
  life.add_entries(resume.education, true);
  life.add(resume.volunteer, false);
  life.add_entries(resume.projects, false);
  life.add_entries(resume.contributions, false);
  const auto add_own = [&life](const model::CustomSection& section) {
    life.add_entries(section.entries, false);
    life.add(section.work, model::kind_of(section) == sections::EntryKind::kWork);
    life.add(section.volunteer, false);
    life.add_entries(section.education, true);
    life.add_entries(section.projects, false);
    life.add_entries(section.contributions, false);
  };
  for (const model::CustomSection& section : resume.sections) {
    add_own(section);
    for (const model::CustomSection& part : section.parts) add_own(part);
  }
  life.complain(sink);
}

}  // namespace resumec::lint
