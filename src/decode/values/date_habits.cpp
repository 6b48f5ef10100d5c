#include "decode/values/date_habits.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "characters/ascii.h"
#include "characters/letters.h"
#include "characters/utf8.h"
#include "decode/values/date_words.h"

namespace resumec::decode {
namespace {

using Kind = LenientDate::Kind;
using characters::is_digit;

// Years of people who write résumés.
constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2199;

int number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

LenientDate taken(std::string written) {
  const DateText read = read_date(written);
  if (!read.date) return {};
  return {Kind::kRead, read.date, std::move(written)};
}

// What programs and people put where they have nothing to say. `Invalid date` is what JavaScript's
// libraries print of no date.
bool says_nothing(std::string_view text) {
  constexpr auto kWords = std::to_array<std::string_view>(
      {"n/a", "na", "none", "null", "undefined", "nil", "invalid date", "nan", "unknown", "tbd",
       "tba", "yyyy-mm-dd", "yyyy-mm", "yyyy", "mm/yyyy", "mm-yyyy", "dd/mm/yyyy", "mm/dd/yyyy"});
  const std::string folded = characters::fold_case(text);
  if (std::find(kWords.begin(), kWords.end(), folded) != kWords.end()) return true;
  // "0000-00-00", "-", "…": neither a letter nor a figure other than zero.
  for (std::size_t i = 0; i < text.size();) {
    const auto point = characters::decode_utf8(text, i);
    const bool clock = (point.value == 'T' || point.value == 'Z') && i > 0 && is_digit(text[0]);
    const bool word = characters::is_word_character(point.value);
    if (word && point.value != '0' && !clock) return false;
    i += point.length;
  }
  return true;
}

struct Fields {
  int year, month, day;
};

// "2016-06-00", "2016-00", "2021-06-31T00:00:00": digits in ISO's places.
std::optional<Fields> iso_fields(std::string_view text) {
  const std::size_t end = std::min(text.find_first_of("T "), text.size());
  const std::string_view date = text.substr(0, end);
  // Behind it is a clock, or words that must not be lost: "2017-05 - 2019-04, 2025-02".
  const std::string_view clock = text.substr(std::min(end + 1, text.size()));
  if (!clock.empty() && (!is_digit(clock[0]) || clock.find(':') != 2)) return std::nullopt;
  if (date.size() != 7 && date.size() != 10) return std::nullopt;
  for (std::size_t i = 0; i < date.size(); ++i) {
    if ((i == 4 || i == 7) ? date[i] != '-' : !is_digit(date[i])) return std::nullopt;
  }
  const int year = number(date.substr(0, 4));
  if (year < kFirstYear || year > kLastYear) return std::nullopt;
  return Fields{year, number(date.substr(5, 2)), date.size() == 10 ? number(date.substr(8, 2)) : 0};
}

// As much of such a date as there can be: databases have 00 for what they do not know, and months
// are often given a 31st.
LenientDate read_iso_fields(const Fields& fields) {
  const auto [year, month, day] = fields;
  if (month == 0) return taken(fmt::format("{:04}", year));
  if (month <= 12) {
    const bool real = day >= 1 && day <= model::days_in_month(year, month);
    return taken(real ? fmt::format("{:04}-{:02}-{:02}", year, month, day)
                      : fmt::format("{:04}-{:02}", year, month));
  }
  // Day and month have changed places: there is one way to read it.
  const bool swapped = day >= 1 && day <= 12 && month <= model::days_in_month(year, day);
  if (swapped) return taken(fmt::format("{:04}-{:02}-{:02}", year, day, month));
  return {};
}

// Whether a person sees when it was: a year, the name of a month, or a word for today stands in it.
bool says_when(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    const bool figure = is_digit(text[i]);
    const auto is_inside = [&](char c) {
      const bool letter = characters::is_letter(c) || static_cast<unsigned char>(c) >= 0x80;
      return figure ? is_digit(c) : letter;
    };
    while (end < text.size() && is_inside(text[end])) ++end;
    const std::string_view word = text.substr(i, end - i);
    if (figure && word.size() == 4 && number(word) >= kFirstYear && number(word) <= kLastYear) {
      return true;
    }
    if (!figure && !word.empty() && (month_of_name(word) != 0 || is_word_for_present(word))) {
      return true;
    }
    i = std::max(end, i + 1);
  }
  // 至今（9个月）: words of these scripts are not parted.
  for (const std::string_view today : {"至今", "现在", "現在", "현재"}) {
    if (text.find(today) != std::string_view::npos) return true;
  }
  return false;
}

// "06/15", "15/3/15", "6.'15": two or three short numbers, of which the last is a year. Which
// century that is, and which the month, is for people to say.
bool is_short_date(std::string_view text) {
  std::size_t numbers = 0;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    while (end < text.size() && is_digit(text[end])) ++end;
    if (end == i || end - i > 2) return false;
    ++numbers;
    if (end == text.size()) return numbers >= 2 && numbers <= 3 && end - i == 2;
    if (std::string_view("/.").find(text[end]) == std::string_view::npos) return false;
    i = end + 1;
    if (i < text.size() && text[i] == '\'') ++i;
  }
  return false;
}

// What people write of a date that is to come, and of a span without one: "In progress", "Dropped
// out", "2 years".
bool says_how_far(std::string_view text) {
  constexpr auto kWords = std::to_array<std::string_view>(
      {"progress",   "pending",    "expected",    "anticipated", "graduat", "dropped",
       "incomplete", "unfinished", "completed",   "continu",     "still",   "current",
       "active",     "ongoing",    "year",        "month",       "week",    "semester",
       "spring",     "summer",     "autumn",      "winter",      "jahr",    "monat",
       "laufend",    "ausstehend", "abgebrochen", "mois",        "année",   "cours",
       "abandon",    "año",        "meses",       "curso",       "anno",    "mesi",
       "corso",      "лет",        "мес",         "год"});
  const std::string folded = characters::fold_case(text);
  return std::any_of(kWords.begin(), kWords.end(), [&folded](std::string_view word) {
    return folded.find(word) != std::string::npos;
  });
}

// Longer ones are sentences, and no date stands alone in a sentence.
constexpr std::size_t kLongest = 100;

}  // namespace

LenientDate read_leniently(std::string_view text, const DateText& strict) {
  constexpr std::string_view kExpected = "expected ";
  if (text.size() > kLongest) return {};
  if (says_nothing(text)) return {Kind::kAbsent, std::nullopt, {}};
  if (!strict.instead.empty() && strict.instead_end.empty()) return taken(strict.instead);
  if (const auto fields = iso_fields(text)) {
    LenientDate read = read_iso_fields(*fields);
    const bool academic = fields->day == 0 && fields->month == (fields->year + 1) % 100;
    if (read.kind == Kind::kNone && academic) return {Kind::kTyped, std::nullopt, {}};
    return read;
  }
  if (characters::fold_case(text).starts_with(kExpected)) {
    const std::string_view rest = text.substr(kExpected.size());
    const DateText read = read_date(rest);
    const std::string date = read.date ? std::string(rest) : read.instead;
    if (!date.empty() && read.instead_end.empty() && date != "present") {
      return taken(std::string(kExpected) + date);
    }
  }
  if (says_when(text) || is_short_date(text) || says_how_far(text))
    return {Kind::kTyped, std::nullopt, {}};
  return {};
}

}  // namespace resumec::decode
