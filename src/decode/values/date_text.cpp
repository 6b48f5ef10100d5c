// Four public résumés of a hundred write "August 2021", and as many languages as there are have a
// word for `present`. None of them is taken, because `08/09/2021` is two dates; all of them are
// understood well enough to say what to write.
#include "decode/values/date_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "characters/ascii.h"
#include "characters/utf8.h"
#include "decode/values/date_pieces.h"
#include "decode/values/date_qualifiers.h"
#include "decode/values/date_words.h"
#include "decode/values/year_parts.h"
#include "diag/suggest.h"

namespace resumec::decode {
namespace {

using characters::is_digit;
using model::Date;
using model::days_in_month;

// Digits [begin, begin + count) of `text`, or nothing.
std::optional<int> digits(std::string_view text, std::size_t begin, std::size_t count) {
  if (begin + count > text.size()) return std::nullopt;
  int value = 0;
  for (std::size_t i = begin; i < begin + count; ++i) {
    if (!is_digit(text[i])) return std::nullopt;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

constexpr std::array<std::string_view, 12> kMonths = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

Date calendar(int year, int month, int day) {
  Date date;
  date.date = {static_cast<std::int16_t>(year), static_cast<std::int8_t>(month),
               static_cast<std::int8_t>(day)};
  return date;
}

DateText fault(std::string problem, std::size_t begin, std::size_t end) {
  DateText result;
  result.problem = std::move(problem);
  result.begin = begin;
  result.end = end;
  return result;
}

DateText other_words(std::string_view text) {
  DateText result = fault(diag::quoted(text), 0, text.size());
  result.other_words = true;
  return result;
}

// "2021", "2021-08", "2021-08-15", and their faults; nothing when `text` has another form.
std::optional<DateText> read_iso(std::string_view text) {
  const auto year = digits(text, 0, 4);
  if (!year) return std::nullopt;
  const auto month = text.size() >= 7 && text[4] == '-' ? digits(text, 5, 2) : std::nullopt;
  const auto day = text.size() == 10 && month && text[7] == '-' ? digits(text, 8, 2) : std::nullopt;
  const bool form = text.size() == 4 || (text.size() == 7 && month) || day.has_value();
  if (!form) return std::nullopt;
  if (*year == 0) return fault("year 0000", 0, 4);
  if (month && (*month < 1 || *month > 12)) return fault(fmt::format("month {:02}", *month), 5, 7);
  if (day && (*day < 1 || *day > days_in_month(*year, *month))) {
    const std::string_view name = kMonths[static_cast<std::size_t>(*month) - 1];
    DateText result = fault(fmt::format("day {:02} of {} {}", *day, name, *year), 8, 10);
    if (*day > 0) {
      result.problem =
          fmt::format("{} (it has {} days)", result.problem, days_in_month(*year, *month));
    }
    return result;
  }
  DateText result;
  result.date = calendar(*year, month.value_or(0), day.value_or(0));
  return result;
}

// Takes `:59`, with the colon or without, from the beginning of `text`.
bool take_sixtieth(std::string_view& text, bool colon) {
  if (colon && !text.starts_with(':')) return false;
  const auto value = digits(text, colon ? 1 : 0, 2);
  // A leap second is the sixtieth.
  if (!value || *value > 60) return false;
  text.remove_prefix(colon ? 3 : 2);
  return true;
}

bool take_hour(std::string_view& text) {
  const auto hour = digits(text, 0, 2);
  if (!hour || *hour > 24) return false;
  text.remove_prefix(2);
  return true;
}

// "10:20", "10:20:30.123+02:00", "00:00:00Z" (ISO 8601-1, 5.3).
bool is_clock(std::string_view text) {
  if (!take_hour(text) || !take_sixtieth(text, true)) return false;
  if (take_sixtieth(text, true) && (text.starts_with('.') || text.starts_with(','))) {
    const std::size_t end = std::min(text.find_first_not_of("0123456789", 1), text.size());
    if (end == 1) return false;
    text.remove_prefix(end);
  }
  if (text.empty() || text == "Z") return true;
  if (text.front() != '+' && text.front() != '-') return false;
  text.remove_prefix(1);
  if (!take_hour(text)) return false;
  return text.empty() || (take_sixtieth(text, text.starts_with(':')) && text.empty());
}

// "2019-06-15T00:00:00Z", "2019-06-15 00:00:00.000+02:00": the part before the clock.
std::string_view without_clock(std::string_view text) {
  if (text.size() <= 10 || (text[10] != 'T' && text[10] != ' ')) return text;
  return is_clock(text.substr(11)) ? text.substr(0, 10) : text;
}

// Full-width digits and those of other scripts as ASCII, dashes of all lengths as "-".
std::string plain_digits(std::string_view text) {
  constexpr std::array<char32_t, 5> kZeros = {0xFF10, 0x0660, 0x06F0, 0x0966, 0x0E50};
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const auto point = characters::decode_utf8(text, i);
    char32_t value = point.value;
    for (const char32_t zero : kZeros) {
      if (value >= zero && value <= zero + 9) value = U'0' + (value - zero);
    }
    if (value == 0x2010 || value == 0x2011 || value == 0xFF0D || value == 0x30FC) value = U'-';
    characters::append_utf8(out, value);
    i += point.length;
  }
  return out;
}

std::string iso_if_real(int year, int month, int day) {
  const bool real = year >= 1900 && year <= 2199 && month >= 0 && month <= 12 && day >= 0 &&
                    (month == 0 ? day == 0 : day <= days_in_month(year, month));
  if (!real) return {};
  return iso_text(calendar(year, month, day).date);
}

// The date in a text that is some other way to write one, in the schema's form; empty when that
// would be a guess between two.
std::string meant(std::string_view text) {
  if (is_word_for_present(text)) return "present";
  if (std::string part = meant_year_part(text); !part.empty()) return part;
  const std::vector<Piece> parts = pieces(text);
  int year = -1;
  int month = 0;
  int day = 0;
  std::vector<int> small;
  for (const Piece& part : parts) {
    if (!part.number) {
      if (is_small_word(part.text) || is_date_sign(part.text)) continue;
      const int named = month_of_name(part.text);
      if (named == 0) return {};
      if (month != 0) return {};
      month = named;
    } else if (part.text.size() == 4) {
      if (year != -1) return {};
      year = number_of(part.text);
    } else if (part.text.size() <= 2) {
      small.push_back(number_of(part.text));
      // No month and no day has the number 0.
      if (small.back() == 0) return {};
    } else if (part.text.size() == 8 && parts.size() == 1) {
      return iso_if_real(number_of(text.substr(0, 4)), number_of(text.substr(4, 2)),
                         number_of(text.substr(6, 2)));
    } else if (part.text.size() == 6 && parts.size() == 1) {
      return iso_if_real(number_of(text.substr(0, 4)), number_of(text.substr(4, 2)), 0);
    } else {
      return {};
    }
  }
  if (month != 0) {
    if (small.size() == 1) day = small[0];
    if (small.size() > 1 || year == -1) return {};
    return iso_if_real(year, month, day);
  }
  // "19-06": the year has lost its century.
  if (year == -1 && small.size() == 2 && parts.front().text.size() == 2 && text.size() == 5 &&
      small[1] >= 1 && small[1] <= 12 && text[2] == '-') {
    return fmt::format("{}-{:02}", (small[0] < 70 ? 2000 : 1900) + small[0], small[1]);
  }
  if (year == -1) return {};
  if (small.empty()) return parts.size() == 1 ? iso_if_real(year, 0, 0) : std::string();
  if (small.size() == 1) return iso_if_real(year, small[0], 0);
  if (small.size() == 2 && number_of(parts.front().text) == year) {
    return iso_if_real(year, small[0], small[1]);
  }
  // 15.08.2021 has one reading; 08/09/2021 has two, except with the dots of German and Russian.
  const bool dots = text.find('.') != std::string_view::npos;
  if (small.size() == 2 && (dots || small[0] > 12 || small[0] == small[1]))
    return iso_if_real(year, small[1], small[0]);
  if (small.size() == 2 && small[1] > 12) return iso_if_real(year, small[0], small[1]);
  return {};
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

}  // namespace

std::string any_date(std::string_view text) {
  text = trim(text);
  const auto iso = read_iso(text);
  if ((iso && iso->date) || read_year_part(text)) return std::string(text);
  return meant(text);
}

namespace {

// "2020–2021", "2020 - present", "Jan 2019 to Mar 2020".
std::optional<DateText> read_range(std::string_view text) {
  constexpr std::array<std::string_view, 9> kJoints = {"–",   "—",       " - ", " to ", " bis ",
                                                       " à ", " until ", "~",   "-"};
  for (const std::string_view joint : kJoints) {
    const std::size_t at = text.find(joint);
    if (at == std::string_view::npos) continue;
    const std::string first = any_date(text.substr(0, at));
    const std::string second = any_date(text.substr(at + joint.size()));
    if (first.empty() || second.empty() || first == "present") continue;
    DateText result = fault("a range", 0, text.size());
    result.instead = first;
    result.instead_end = second;
    return result;
  }
  return std::nullopt;
}

DateText read_faulty(std::string_view text) {
  const std::string plain = plain_digits(text);
  if (plain != text) {
    DateText result = fault("digits of another script", 0, text.size());
    result.instead = any_date(plain);
    if (!result.instead.empty()) return result;
  }
  if (auto range = read_range(text)) return *range;
  // "2020-06-": a date and a dash too many.
  const auto before = read_iso(text.substr(0, text.size() - 1));
  if (text.ends_with('-') && before && before->date) {
    DateText result = fault("a dash too many", text.size() - 1, text.size());
    result.instead = std::string(text.substr(0, text.size() - 1));
    return result;
  }
  DateText result = other_words(text);
  result.instead = meant(text);
  if (text.size() == 5 && text[2] == '-' && !result.instead.empty()) {
    result = fault(fmt::format("a year of two digits, {},", diag::quoted(text.substr(0, 2))), 0, 2);
    result.instead = meant(text);
  }
  return result;
}

// Anything but what has a word before it.
DateText read_known(std::string_view text) {
  if (text == "present") {
    DateText result;
    result.date = Date{Date::Kind::kPresent, {}, {}};
    return result;
  }
  if (const auto part = read_year_part(text)) {
    DateText result;
    result.date = Date{Date::Kind::kCalendar, *part, {}};
    return result;
  }
  if (auto iso = read_iso(without_clock(text))) return *iso;
  return read_faulty(text);
}

}  // namespace

namespace {

// The words that a date of the schema may have before it.
struct Prefix {
  std::size_t size = 0;
  bool expected = false, circa = false, until = false;
};

Prefix prefix_of(std::string_view text) {
  Prefix prefix;
  const auto take = [&](std::string_view word) {
    if (!text.substr(prefix.size).starts_with(word)) return false;
    prefix.size += word.size();
    return true;
  };
  if (take("expected ")) {
    prefix.expected = true;
    return prefix;
  }
  prefix.until = take("until ");
  prefix.circa = take("circa ") || take("~ ") || take("~");
  return prefix;
}

}  // namespace

DateText read_date(std::string_view text) {
  const Prefix prefix = prefix_of(text);
  if (prefix.size == 0) {
    DateText result = read_known(text);
    // "2015?" and "2015~" are more than a year and a sign too many.
    const bool doubted = text.ends_with('?') || text.ends_with('~');
    if (!result.date && (result.instead.empty() || doubted)) find_qualified(text, result);
    return result;
  }
  // Once: a text of a hundred thousand times this word is a fault, not as many calls.
  DateText result = read_known(text.substr(prefix.size));
  if (result.date && result.date->kind == Date::Kind::kCalendar) {
    if (prefix.expected) result.date->kind = Date::Kind::kExpected;
    result.date->circa = prefix.circa;
    result.date->until = prefix.until;
    return result;
  }
  if (result.date) return other_words(text);
  result.other_words = false;
  result.begin += prefix.size;
  result.end += prefix.size;
  // What runs until today is not expected.
  if (result.instead == "present") result.instead.clear();
  if (result.instead_end == "present") {
    result.instead.clear();
    result.instead_end.clear();
  }
  if (!result.instead.empty()) result.instead.insert(0, text.substr(0, prefix.size));
  return result;
}

}  // namespace resumec::decode
