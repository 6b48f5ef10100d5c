#include "decode/values/date_value.h"

#include <fmt/format.h>

#include <string>

#include "decode/values/date_habits.h"
#include "decode/values/date_text.h"
#include "diag/suggest.h"
#include "schema/characters.h"
#include "schema/lenient.h"

namespace resumec::decode {
namespace {

using model::Date;
using schema::Context;
using schema::Shape;

// What `read_date` takes, but for the lengths of months: a clock stands behind a day only.
#define RESUMEC_SEASON "[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter"
#define RESUMEC_DATE                                                        \
  "((?!0000)[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01])"            \
  "([T ]([01][0-9]|2[0-4]):([0-5][0-9]|60)(:([0-5][0-9]|60)([.,][0-9]+)?)?" \
  "(Z|[+-]([01][0-9]|2[0-4])(:?([0-5][0-9]|60))?)?)?)?"                     \
  "|-([Qq][1-4]|" RESUMEC_SEASON                                            \
  "))?"                                                                     \
  "|([Qq][1-4]|" RESUMEC_SEASON ") (?!0000)[0-9]{4})"
constexpr const char* kPattern = "(expected |circa |~ ?)?" RESUMEC_DATE;
constexpr const char* kEndPattern = "present|(expected |(until )?(circa |~ ?)?)?" RESUMEC_DATE;
#undef RESUMEC_DATE
#undef RESUMEC_SEASON

// The key beside which an end goes, for a key that holds a start.
bool is_start(std::string_view path) {
  return path.ends_with("startDate");
}

constexpr const char* kPresentIsAnEnd =
    "`present` is an end: the start is a date such as `2021-08`";
constexpr std::string_view kUntil = "until ";

// A program that has one date in a form of its own has all of them so, in every section: what was
// done with them is one complaint each.
std::string kind_of(const LenientDate& read) {
  switch (read.kind) {
    case LenientDate::Kind::kRead:
      return "dates read";
    case LenientDate::Kind::kTyped:
      return "dates typed";
    default:
      return "dates left out";
  }
}

// Whether a date with this fault is a start or an end, so that the text itself can be printed.
bool is_printed(const Context& context) {
  return !context.path().ends_with("lastModified");
}

// What a file of another program has for a date, as far as it is one; nothing where it is to be an
// error.
std::optional<LenientDate> forgiven(const Context& context, std::string_view text,
                                    const DateText& fault, bool is_end) {
  if (!context.lenient) return std::nullopt;
  if (!is_end && is_start(context.path()) && fault.instead == "present") return std::nullopt;
  LenientDate read = read_leniently(text, fault);
  // "Present" of a prize.
  const bool present = read.date && read.date->kind == Date::Kind::kPresent;
  if (present && !is_end) read.kind = LenientDate::Kind::kTyped;
  if (read.kind == LenientDate::Kind::kNone) return std::nullopt;
  return read;
}

std::string done_with(const Context& context, const LenientDate& read) {
  switch (read.kind) {
    case LenientDate::Kind::kRead:
      return fmt::format("read as `{}`", read.written);
    case LenientDate::Kind::kTyped:
      return is_printed(context) ? "printed as it is typed" : "left out";
    default:
      return "left out: it says nothing";
  }
}

// `until` stands with an end, and where there is none with no date at all.
std::string until_is_an_end(std::string_view path, std::string_view written) {
  if (is_start(path)) return fmt::format("`until` is an end: write `endDate: {}`", written);
  return "`until` is the end of a period; for free text there is `dateText`";
}

void complain(Context& context, const yaml::Node& node, const source::MappedText& text,
              const DateText& fault, bool is_end, const std::optional<LenientDate>& read) {
  const std::string path = context.path();
  auto complaint = diag::make(diag::Code::kBadDate, text.span(fault.begin, fault.end),
                              fmt::format("{} in {}", fault.problem, diag::quoted(path)));
  if (fault.other_words) {
    complaint.message = fmt::format("expected a date in {}, found {}", diag::quoted(path),
                                    diag::quoted(text.text()));
  }
  if (!fault.instead_end.empty() && is_start(path)) {
    complaint.hint(fmt::format("split it: `startDate: {}` and `endDate: {}`", fault.instead,
                               fault.instead_end));
  } else if (!fault.instead_end.empty()) {
    complaint.hint("one date goes here; for free text there is `dateText`");
  } else if (fault.instead == "present" && !is_end) {
    complaint.hint(kPresentIsAnEnd);
  } else if (fault.instead.starts_with(kUntil) && !is_end) {
    complaint.hint(until_is_an_end(path, fault.instead));
  } else if (!fault.instead.empty()) {
    complaint.hint(fmt::format("write `{}`", fault.instead))
        .fix(fmt::format("write `{}`", fault.instead), node.span,
             context.written(node, fault.instead));
  } else if (fault.other_words) {
    complaint.hint(
        "a date is `2021`, `2021-08`, `2021-08-15`, `2021-Q3`, `spring 2021` or `circa 2021`; free "
        "text goes into `dateText`");
  }
  if (read) {
    context.forgive(complaint, done_with(context, *read));
    complaint.kind = kind_of(*read);
  }
  context.add(complaint);
}

// Of {"year": 2015, "month": 5}, "2015-05"; of a month by name, "May 2015". Empty where there is no
// year.
source::MappedText date_in(const yaml::Node& node) {
  const auto part = [&node](std::string_view key) {
    const yaml::Node* value = node.find(key);
    const bool given = value != nullptr && value->kind == yaml::Kind::kScalar && !value->is_null();
    return given ? value->text.text() : std::string();
  };
  const auto is_number = [](const std::string& text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
  };
  const std::string year = part("year");
  if (node.kind != yaml::Kind::kMapping || !is_number(year)) return {};
  const std::string month = part("month");
  const std::string day = part("day");
  std::string text = year;
  if (is_number(month)) {
    text += fmt::format("-{:0>2}", month);
    if (is_number(day)) text += fmt::format("-{:0>2}", day);
  } else if (!month.empty()) {
    text = fmt::format("{} {}", month, year);
  }
  return source::MappedText::generated(text, schema::opening(node));
}

// `typed` gets the text that stands for a date to people alone.
bool decode_date(Context& context, const yaml::Node& node, std::optional<Date>& value,
                 model::Text& typed, bool is_end) {
  if (node.kind != yaml::Kind::kScalar) {
    if (context.lenient && schema::is_blank(node)) return false;
    auto complaint = context.wrong_form("a date", node);
    const source::MappedText text = context.lenient ? date_in(node) : source::MappedText();
    const DateText strict = read_date(text.text());
    const LenientDate read = strict.date
                                 ? LenientDate{LenientDate::Kind::kRead, strict.date, text.text()}
                                 : read_leniently(text.text(), strict);
    if (text.empty() || read.kind != LenientDate::Kind::kRead) {
      context.add(complaint);
      return true;
    }
    context.forgive(complaint, fmt::format("read as `{}`", read.written));
    complaint.kind = kind_of(read);
    context.add(complaint);
    value = read.date;
    value->span = text.span();
    return true;
  }
  const source::MappedText text = schema::clean_line(context, node.text);
  if (text.empty()) return false;
  DateText read = read_date(text.text());
  if (!read.date) {
    const auto lenient = forgiven(context, text.text(), read, is_end);
    complain(context, node, text, read, is_end, lenient);
    if (!lenient) return true;
    if (lenient->kind == LenientDate::Kind::kTyped) typed = text;
    if (lenient->kind != LenientDate::Kind::kRead) {
      return lenient->kind != LenientDate::Kind::kAbsent;
    }
    read.date = lenient->date;
  }
  if (read.date->kind == Date::Kind::kPresent && !is_end) {
    context.add(diag::make(diag::Code::kBadDate, text.span(),
                           fmt::format("{} is `present`", diag::quoted(context.path())))
                    .hint(kPresentIsAnEnd));
    return true;
  }
  if (read.date->until && !is_end) {
    context.add(diag::make(diag::Code::kBadDate, text.span(),
                           fmt::format("{} is an end, {}", diag::quoted(context.path()),
                                       diag::quoted(text.text())))
                    .hint(until_is_an_end(context.path(), text.text())));
    return true;
  }
  read.date->span = text.span();
  value = read.date;
  return true;
}

// Public résumés are of our time; the serial number keeps sample dates apart.
std::string sample_date(int serial) {
  return fmt::format("{:04}-{:02}", 1970 + serial % 50, 1 + serial % 12);
}

// An end is later than every sample of a start.
std::string sample_end(int serial) {
  return fmt::format("{:04}-{:02}", 2021 + serial % 50, 1 + serial % 12);
}

// Where on its line the first key of `entry` begins, for a fix that adds another key.
std::optional<std::string> new_line_like(const Context& context, const yaml::Node& entry) {
  if (context.files == nullptr || entry.flow || entry.pairs.empty()) return std::nullopt;
  const source::Span key = entry.pairs.front().key->span;
  if (!key.known()) return std::nullopt;
  const source::LineColumn place = (*context.files)[key.file].line_column(key.begin);
  return "\n" + std::string(place.column - 1, ' ');
}

}  // namespace

const Shape& DateValue::shape() {
  static const Shape shape = [] {
    Shape made;
    made.noun = "a date";
    made.pattern = kPattern;
    made.minimum = 1000;
    made.maximum = 9999;
    made.sample = sample_date;
    return made;
  }();
  return shape;
}

bool DateValue::decode(Context& context, const yaml::Node& node, std::optional<Date>& value) {
  model::Text typed;
  return decode_date(context, node, value, typed, false);
}

schema::Value DateValue::encode(const schema::Encoding& encoding,
                                const std::optional<Date>& value) {
  if (!value) return {};
  if (value->kind == Date::Kind::kPresent) {
    return encoding.extensions ? schema::Value::of("present", value->span) : schema::Value();
  }
  const bool expected = value->kind == Date::Kind::kExpected;
  if (encoding.extensions) {
    std::string text = expected ? "expected " : value->until ? "until " : "";
    if (value->circa) text += "circa ";
    return schema::Value::of(text + iso_text(value->date), value->span);
  }
  // JSON Resume knows years, months and days.
  const auto leave_out = [&encoding, &value](const char* what) {
    if (encoding.left_out != nullptr) encoding.left_out->push_back({what, value->span});
  };
  if (expected) leave_out("`expected` of a date");
  if (value->circa) leave_out("`circa` of a date");
  if (value->until) leave_out("`until` of a date");
  if (value->date.part != model::YearPart::kNone) {
    leave_out(is_season(value->date.part) ? "the season of a date" : "the quarter of a date");
  }
  return schema::Value::of(machine_text(value->date), value->span);
}

namespace {

schema::Value encode_side(const schema::Encoding& encoding, const std::optional<Date>& date,
                          const model::Text& typed) {
  if (date || encoding.extensions) {
    return date ? DateValue::encode(encoding, date) : schema::Value::of(typed);
  }
  if (!typed.empty() && encoding.left_out != nullptr) {
    encoding.left_out->push_back({"a date in words", typed.span()});
  }
  return {};
}

}  // namespace

bool StartValue::decode(Context& context, const yaml::Node& node, model::Period& value) {
  return decode_date(context, node, value.start, value.typed_start, false);
}

schema::Value StartValue::encode(const schema::Encoding& encoding, const model::Period& value) {
  return encode_side(encoding, value.start, value.typed_start);
}

const Shape& EndValue::shape() {
  static const Shape shape = [] {
    Shape made;
    made.noun = "a date or `present`";
    made.pattern = kEndPattern;
    made.minimum = 1000;
    made.maximum = 9999;
    made.sample = sample_end;
    return made;
  }();
  return shape;
}

bool EndValue::decode(Context& context, const yaml::Node& node, model::Period& value) {
  return decode_date(context, node, value.end, value.typed_end, true);
}

schema::Value EndValue::encode(const schema::Encoding& encoding, const model::Period& value) {
  return encode_side(encoding, value.end, value.typed_end);
}

void check_period(Context& context, model::Period& period, const yaml::Node& entry,
                  std::string_view what) {
  if (period.start && period.end && compare(*period.end, *period.start) < 0) {
    auto complaint = diag::make(diag::Code::kDateOrder, period.end->span,
                                fmt::format("{} ends before it starts", what))
                         .mark("ends here")
                         .label(period.start->span, "starts here")
                         .hint("swap the two dates, or correct the one that is mistyped");
    if (is_season(period.start->date.part) || is_season(period.end->date.part)) {
      // South of the equator autumn comes before spring.
      complaint.severity = Severity::kWarning;
      complaint.note("seasons are taken as they follow each other in the north");
    }
    context.forgive(complaint, "both are printed as they stand");
    context.add(complaint);
  }
  const bool dates = period.start || period.end;
  const yaml::Node* text = entry.find("dateText");
  if (dates && !period.text.empty() && text != nullptr) {
    context.add(
        diag::make(diag::Code::kOneOf, text->span,
                   fmt::format("{} has both dates and `dateText`", diag::quoted(context.path())))
            .mark("printed instead of the dates")
            .label((period.start ? period.start : period.end)->span, "a date")
            .hint("keep the one that says more"));
  }
}

void check_end(Context& context, model::Period& period, const yaml::Node& entry,
               std::string_view what) {
  if (!period.start || period.end || !period.text.empty()) return;
  const yaml::Node* end = entry.find("endDate");
  // A faulty end has been complained about.
  const bool says_nothing = end == nullptr || end->is_null() || end->is_empty_scalar() ||
                            (context.lenient && schema::is_blank(*end));
  if (!says_nothing) return;
  if (context.lenient) {
    period.end = Date{Date::Kind::kPresent, {}, period.start->span};
    return;
  }
  // A start in sight has no end yet.
  if (period.start->kind == Date::Kind::kExpected) return;
  auto complaint = diag::make(diag::Code::kNoEndDate, period.start->span,
                              fmt::format("{} has no end date", what))
                       .mark("starts here")
                       .hint("add `endDate: present` if it is running");
  const yaml::Node* start = entry.find("startDate");
  if (end != nullptr) {
    const bool touches = end->span.size() == 0;
    complaint.fix("write `endDate: present`", end->span, touches ? " present" : "present");
  } else if (start != nullptr && entry.flow) {
    source::Span behind = start->span;
    behind.begin = behind.end;
    complaint.fix("add `endDate: present`", behind, ", endDate: present");
  } else if (start != nullptr) {
    if (const auto line = new_line_like(context, entry)) {
      source::Span behind = start->span;
      behind.begin = behind.end;
      complaint.fix("add `endDate: present`", behind, *line + "endDate: present");
    }
  }
  context.add(complaint);
}

}  // namespace resumec::decode
