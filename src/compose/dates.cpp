// A date is first cut to the precision that the design asks for, so that what is printed and what
// the page tells machines never differ; then it is worded by the language (locale/locale.h), and
// only then are two of them joined, for two equal words are one date.
#include "compose/dates.h"

#include <optional>
#include <string_view>
#include <utility>

#include "characters/display_width.h"
#include "compose/rich.h"
#include "model/sections.h"
#include "writing/letter_case.h"
#include "writing/pattern.h"

namespace resumec::compose {
namespace {

using document::Role;
using locale::Phrase;
using model::CalendarDate;
using model::Date;
using style::DatePrecision;
using style::DateStyle;

locale::DateWidth width(DateStyle style) {
  switch (style) {
    case DateStyle::kLong:
      return locale::DateWidth::kLong;
    case DateStyle::kNumeric:
      return locale::DateWidth::kNumeric;
    default:
      return locale::DateWidth::kAbbreviated;
  }
}

DatePrecision precision(const model::Period& period, const Context& context, Lasting lasting) {
  if (context.content.date_style == DateStyle::kYear) return DatePrecision::kYear;
  if (context.content.date_precision != DatePrecision::kAuto) return context.content.date_precision;
  const bool lasts = lasting != Lasting::kMoment || (period.start && period.end);
  return lasts ? DatePrecision::kMonth : DatePrecision::kDay;
}

CalendarDate cut(CalendarDate date, DatePrecision precision) {
  if (precision == DatePrecision::kYear) return {date.year};
  if (precision == DatePrecision::kMonth) date.day = 0;
  return date;
}

std::optional<Date> cut(std::optional<Date> date, DatePrecision precision) {
  if (date) date->date = cut(date->date, precision);
  return date;
}

Phrase season(model::YearPart part) {
  switch (part) {
    case model::YearPart::kSpring:
      return Phrase::kSpring;
    case model::YearPart::kSummer:
      return Phrase::kSummer;
    case model::YearPart::kAutumn:
      return Phrase::kAutumn;
    default:
      return Phrase::kWinter;
  }
}

// The words of a phrase round a date. At the beginning of a line what stands before the date has a
// capital, in languages that have any.
std::string phrased(Phrase phrase, const std::string& date, bool first, const Context& context) {
  const std::string_view pattern = context.locale.phrase(phrase);
  std::string words = writing::kept_together(pattern, date);
  if (!first || pattern.starts_with("{")) return words;
  return writing::with_capital(words, context.locale.tag());
}

// One end of a period; `first` when nothing stands before it.
std::string worded(const Date& date, bool first, const Context& context) {
  switch (date.kind) {
    case Date::Kind::kPresent:
      return std::string(context.locale.phrase(Phrase::kPresent));
    case Date::Kind::kExpected:
      return phrased(Phrase::kExpected, date_text(date.date, context), first, context);
    case Date::Kind::kCalendar:
      break;
  }
  std::string words = date_text(date.date, context);
  // "ca. 2015" keeps its small letter everywhere.
  if (date.circa) words = phrased(Phrase::kCirca, words, false, context);
  return words;
}

std::string side(const std::optional<Date>& date, const model::Text& typed, bool first,
                 const Context& context) {
  return date ? worded(*date, first, context) : typed.text();
}

std::string iso(const Date& date) {
  return date.kind == Date::Kind::kPresent ? "present" : model::machine_text(date.date);
}

bool is_plain(const Date& date) {
  return date.kind == Date::Kind::kCalendar && !date.circa;
}

// "Jan – Mar 2020", where the design and the language have it.
std::optional<locale::JoinedRange> in_one_year(const Date& start, const Date& end,
                                               const Context& context) {
  const style::Content& content = context.content;
  if (!content.collapse_years || content.date_style == DateStyle::kIso || !is_plain(start) ||
      !is_plain(end) || start.date.year != end.date.year) {
    return std::nullopt;
  }
  const auto has_month = [](const Date& date) { return date.date.month != 0; };
  if (!has_month(start) || !has_month(end) || (start.date.day == 0) != (end.date.day == 0)) {
    return std::nullopt;
  }
  return context.locale.range_in_year(start.date.year, {start.date.month, start.date.day},
                                      {end.date.month, end.date.day}, width(content.date_style));
}

// How long a period lasted, both months counted; empty where that is not known to the month. What
// goes on lasts until today, where anybody knows what day that is.
std::string span_text(const model::Period& period, const Context& context) {
  if (!context.content.time_spans || !period.start || !period.end) return {};
  const Date& start = *period.start;
  std::optional<CalendarDate> end;
  if (period.end->kind == Date::Kind::kPresent) {
    end = context.today;
  } else if (is_plain(*period.end)) {
    end = period.end->date;
  }
  const int months = is_plain(start) && end ? model::months_from(start.date, *end) : 0;
  return months == 0 ? std::string() : context.locale.time_span(months);
}

std::string without_breaks(std::string text) {
  constexpr std::string_view kNoBreakSpace = "\u00A0";
  for (std::size_t at = text.find(' '); at != std::string::npos; at = text.find(' ', at)) {
    text.replace(at, 1, kNoBreakSpace);
  }
  return text;
}

// Both ends in words, and where each of them stands.
struct Shown {
  std::string text;
  std::size_t start_begin = 0, start_end = 0, end_begin = 0, end_end = 0;
};

Shown shown_range(const std::string& start, const std::string& end, const Context& context) {
  const locale::Range range = context.locale.range(start, end);
  return {range.text, range.start, range.start + start.size(), range.end, range.end + end.size()};
}

}  // namespace

std::string date_text(const CalendarDate& date, const Context& context) {
  const locale::Locale& locale = context.locale;
  const DateStyle style = context.content.date_style;
  if (style == DateStyle::kYear) return locale.date(date.year, 0, 0, width(style));
  if (style == DateStyle::kIso && !is_season(date.part)) return model::iso_text(date);
  if (const int quarter = quarter_of(date.part); quarter != 0) {
    return locale.quarter(date.year, quarter, width(style));
  }
  if (is_season(date.part)) return locale.season(date.year, season(date.part));
  return locale.date(date.year, date.month, date.day, width(style));
}

CellLine date(const model::Period& period, const Context& context, Lasting lasting) {
  CellLine line;
  if (!period.text.empty()) return line.part("", compose::line(period.text, Role::kDate));
  if (period.empty()) return line;
  const DatePrecision wanted = precision(period, context, lasting);
  const std::optional<Date> first = cut(period.start, wanted);
  const std::optional<Date> last = cut(period.end, wanted);
  const std::string start = side(first, period.typed_start, true, context);
  const std::string end = side(last, period.typed_end, start.empty(), context);
  const bool single = start.empty() || end.empty() || start == end;
  Shown shown;
  if (single) {
    shown.text = start.empty() ? end : start;
    const bool open =
        !first && last && is_plain(*last) && (last->until || lasting == Lasting::kJob);
    if (open || (!first && last && last->until)) {
      shown.text = phrased(Phrase::kUntil, shown.text, true, context);
    }
  } else if (const auto joined = first && last ? in_one_year(*first, *last, context)
                                               : std::optional<locale::JoinedRange>()) {
    shown = {joined->text, 0, joined->start_end, joined->end, joined->text.size()};
  } else {
    shown = shown_range(start, end, context);
  }
  if (const std::string span = span_text(period, context); !span.empty()) {
    const std::string behind = "(" + without_breaks(span) + ")";
    const std::size_t whole = characters::display_width(shown.text + " " + behind);
    if (whole > kWidestUnbroken && !single) {
      // Too wide to stand in one piece: the line may end before the span, and nowhere else.
      shown = shown_range(without_breaks(start), without_breaks(end), context);
    }
    shown.text += " " + behind;
  }
  const source::Span from = period.start ? period.start->span : period.typed_start.span();
  const source::Span to = period.end ? period.end->span : period.typed_end.span();
  document::DateRange range;
  range.words = generated(Role::kDate, shown.text, source::hull(from, to));
  if (!period.typed_start.empty() || !period.typed_end.empty()) {
    return line.part("", document::Cell(std::move(range.words)));
  }
  const auto part = [](std::size_t begin, std::size_t end_at, const Date& date) {
    return document::DatePart{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end_at),
                              iso(date)};
  };
  if (single) {
    // A degree may have an end alone.
    (first ? range.start : range.end) = part(0, shown.text.size(), first ? *first : *last);
  } else {
    range.start = part(shown.start_begin, shown.start_end, *first);
    range.end = part(shown.end_begin, shown.end_end, *last);
  }
  return line.part("", document::Cell(std::move(range)));
}

namespace {

// The first of the periods that goes on; null when none does.
template <class Entries>
const Date* first_running(const Entries& entries) {
  for (const auto& entry : entries) {
    if constexpr (requires { entry.period; }) {
      const std::optional<Date>& end = entry.period.end;
      if (entry.period.start && end && end->kind == Date::Kind::kPresent) return &*end;
    }
    if constexpr (requires { entry.positions; }) {
      if (const Date* found = first_running(entry.positions)) return found;
    }
  }
  return nullptr;
}

}  // namespace

void check_today(const model::Resume& resume, const Context& context) {
  if (!context.content.time_spans || context.today) return;
  const Date* running = nullptr;
  model::for_each_section(resume, [&running](std::string_view, const auto& entries) {
    if (running == nullptr) running = first_running(entries);
  });
  if (running == nullptr) return;
  context.sink.add(
      diag::make(diag::Code::kUnknownToday, running->span, "how long this has lasted is not known")
          .mark("until today")
          .hint("name the day: `--today 2026-01-31`, or `lastModified` below `meta`"));
}

}  // namespace resumec::compose
