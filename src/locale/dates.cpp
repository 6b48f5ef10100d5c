// Dates in words: CLDR's patterns with a year, a month and a day put in (date_forms.h).
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "locale/date_forms.h"
#include "locale/locale.h"

namespace resumec::locale {

namespace {

// A date to put into a pattern.
struct Given {
  int year = 0, month = 0, day = 0, quarter = 0;
};

void append_number(icu::UnicodeString& out, int value, int least_digits,
                   const icu::UnicodeString& digits) {
  std::string text = std::to_string(value);
  while (text.size() < static_cast<std::size_t>(least_digits)) text.insert(text.begin(), '0');
  for (const char c : text) {
    if (c >= '0' && c <= '9') out.append(digits.char32At(digits.moveIndex32(0, c - '0')));
  }
}

void append_month(icu::UnicodeString& out, int month, char16_t field, int32_t count,
                  const DateForms& forms) {
  if (count <= 2) return append_number(out, month, count, forms.digits);
  const auto index = static_cast<std::size_t>(month - 1);
  if (field == u'L') {
    out.append(count == 3 ? forms.standalone_short[index] : forms.standalone_long[index]);
  } else {
    out.append(count == 3 ? forms.month_short[index] : forms.month_long[index]);
  }
}

void append_quarter(icu::UnicodeString& out, int quarter, int32_t count, const DateForms& forms) {
  if (count <= 2) return append_number(out, quarter, count, forms.digits);
  const auto index = static_cast<std::size_t>(quarter - 1);
  out.append(count == 3 ? forms.quarter_short[index] : forms.quarter_long[index]);
}

// A part of a pattern: a field and how often its letter stands, or what is printed as it is.
struct Piece {
  char16_t field = 0;  // 0: `text`
  int32_t count = 0;
  icu::UnicodeString text;
};

// The field that both letters of a month, and of a quarter, stand for.
char16_t field_of(char16_t letter) {
  return letter == u'L' ? u'M' : letter == u'q' ? u'Q' : letter;
}

// UTS #35, "Date Format Patterns": letters are fields, text between apostrophes is itself, two
// apostrophes are one. The era, which one Thai pattern has, is left out.
std::vector<Piece> pieces_of(const icu::UnicodeString& pattern) {
  constexpr std::u16string_view kFields = u"yMLdQqG";
  std::vector<Piece> pieces;
  icu::UnicodeString text;
  const auto flush = [&] {
    if (!text.isEmpty()) pieces.push_back({0, 0, text});
    text.remove();
  };
  bool quoted = false;
  for (int32_t i = 0; i < pattern.length();) {
    const char16_t c = pattern[i];
    int32_t end = i + 1;
    if (c == u'\'') {
      if (end < pattern.length() && pattern[end] == u'\'') {
        text.append(c);
        ++end;
      } else {
        quoted = !quoted;
      }
    } else if (!quoted && kFields.find(c) != std::u16string_view::npos) {
      while (end < pattern.length() && pattern[end] == c) ++end;
      if (c == u'G') {
        while (end < pattern.length() && pattern[end] == u' ') ++end;
      } else {
        flush();
        pieces.push_back({c, end - i, {}});
      }
    } else {
      text.append(c);
    }
    i = end;
  }
  flush();
  return pieces;
}

void append_piece(icu::UnicodeString& out, const Piece& piece, const Given& date,
                  const DateForms& forms) {
  switch (field_of(piece.field)) {
    case 0:
      out.append(piece.text);
      break;
    case u'y':
      append_number(out, date.year, 1, forms.digits);
      break;
    case u'd':
      append_number(out, date.day, piece.count, forms.digits);
      break;
    case u'Q':
      append_quarter(out, date.quarter, piece.count, forms);
      break;
    default:
      append_month(out, date.month, piece.field, piece.count, forms);
  }
}

std::string written(const icu::UnicodeString& pattern, const Given& date, const DateForms& forms) {
  icu::UnicodeString out;
  for (const Piece& piece : pieces_of(pattern)) append_piece(out, piece, date, forms);
  return utf8(out);
}

// What parts the two halves of a pattern such as "'Tháng' M - 'Tháng' M 'năm' y", in the text
// before the first field that stands there twice.
struct Joint {
  std::string before, sign, behind;
};

Joint joint_in(const std::string& text) {
  for (const std::string_view sign : {"\u2013", "\u2014", "-"}) {
    const std::size_t at = text.find(sign);
    if (at == std::string::npos) continue;
    const auto last = [](const std::string& all) {
      std::size_t end = all.size();
      while (true) {
        const std::string_view rest(all.data(), end);
        if (rest.ends_with(' ')) {
          --end;
        } else if (rest.ends_with("\u2009") || rest.ends_with("\u202F")) {
          end -= 3;
        } else {
          return end;
        }
      }
    };
    std::string before = text.substr(0, at);
    before.resize(last(before));
    std::string behind = text.substr(at + sign.size());
    const std::size_t begin = behind.find_first_not_of(" \xE2\x80\x89\xAF");
    behind.erase(0, std::min(begin, behind.size()));
    return {before, range_joint(std::string(sign)), behind};
  }
  for (const std::string_view sign : {"～", "~", "至"}) {
    const std::size_t at = text.find(sign);
    if (at == std::string::npos) continue;
    std::size_t begin = at;
    std::size_t end = at + sign.size();
    while (begin > 0 && text[begin - 1] == ' ') --begin;
    while (end < text.size() && text[end] == ' ') ++end;
    return {text.substr(0, begin), text.substr(begin, end - begin), text.substr(end)};
  }
  return {"", text, ""};
}

void replace(std::string& text, std::string_view mark, std::string_view by) {
  const std::size_t at = text.find(mark);
  if (at != std::string::npos) text.replace(at, mark.size(), by);
}

// A phrase with a number in its place.
std::string with_number(std::string_view phrase, int number, const DateForms& forms) {
  icu::UnicodeString figures;
  append_number(figures, number, 1, forms.digits);
  std::string text(phrase);
  replace(text, "{0}", utf8(figures));
  return text;
}

}  // namespace

std::string Locale::date(int year, int month, int day, DateWidth width) const {
  const std::shared_ptr<const DateForms> known = date_forms(icu_name_);
  if (month < 1 || month > 12) month = 0;
  const Parts parts = month == 0 ? Parts::kYear : day <= 0 ? Parts::kMonth : Parts::kDay;
  return written(known->patterns[static_cast<int>(parts)][static_cast<int>(width)],
                 {year, month, day, 0}, *known);
}

std::string Locale::quarter(int year, int quarter, DateWidth width) const {
  const std::shared_ptr<const DateForms> known = date_forms(icu_name_);
  const int number = std::clamp(quarter, 1, 4);
  return written(known->patterns[static_cast<int>(Parts::kQuarter)][static_cast<int>(width)],
                 {year, 0, 0, number}, *known);
}

std::string Locale::season(int year, Phrase season) const {
  return with_number(phrase(season), year, *date_forms(icu_name_));
}

std::string Locale::time_span(int months) const {
  const std::shared_ptr<const DateForms> forms = date_forms(icu_name_);
  const auto part = [&](std::string_view key, int count) {
    return with_number(counted(key, count), count, *forms);
  };
  if (months < 12) return part("months", months);
  std::string years = part("years", months / 12);
  if (months % 12 == 0) return years;
  std::string text(phrase(Phrase::kSpan));
  replace(text, "{1}", part("months", months % 12));
  replace(text, "{0}", years);
  return text;
}

std::optional<JoinedRange> Locale::range_in_year(int year, MonthDay start, MonthDay end,
                                                 DateWidth width) const {
  const bool same_month = start.month == end.month;
  const Parts parts = start.day > 0 && end.day > 0 ? Parts::kDay : Parts::kMonth;
  const icu::UnicodeString pattern = interval_pattern(icu_name_, parts, same_month, width);
  const std::vector<Piece> pieces = pieces_of(pattern);
  // The second half begins with the first field that stands there again.
  std::size_t second = 0;
  for (std::size_t i = 0; i < pieces.size() && second == 0; ++i) {
    const char16_t field = field_of(pieces[i].field);
    const auto again = [field](const Piece& one) { return field_of(one.field) == field; };
    if (field != 0 && std::any_of(pieces.begin(), pieces.begin() + static_cast<long>(i), again)) {
      second = i;
    }
  }
  const auto years = std::count_if(pieces.begin(), pieces.end(),
                                   [](const Piece& piece) { return piece.field == u'y'; });
  // A pattern that has the year twice is no shorter.
  if (second < 2 || pieces[second - 1].field != 0 || years != 1) return std::nullopt;
  const std::shared_ptr<const DateForms> forms = date_forms(icu_name_);
  const Given first{year, start.month, start.day, 0};
  const Given last{year, end.month, end.day, 0};
  icu::UnicodeString before;
  icu::UnicodeString behind;
  for (std::size_t i = 0; i + 1 < second; ++i) append_piece(before, pieces[i], first, *forms);
  for (std::size_t i = second; i < pieces.size(); ++i)
    append_piece(behind, pieces[i], last, *forms);
  const Joint joint = joint_in(utf8(pieces[second - 1].text));
  JoinedRange range;
  range.text = utf8(before) + joint.before;
  range.start_end = range.text.size();
  range.text += joint.sign;
  range.end = range.text.size();
  range.text += joint.behind + utf8(behind);
  return range;
}

std::vector<std::string> Locale::month_names(int month) const {
  const std::shared_ptr<const DateForms> known = date_forms(icu_name_);
  const DateForms& forms = *known;
  std::vector<std::string> names;
  for (const auto* list :
       {&forms.month_long, &forms.month_short, &forms.standalone_long, &forms.standalone_short}) {
    names.push_back(utf8((*list)[static_cast<std::size_t>(month - 1)]));
  }
  return names;
}

Range Locale::range(std::string_view start, std::string_view end) const {
  const std::shared_ptr<const DateForms> known = date_forms(icu_name_);
  const DateForms& forms = *known;
  Range range;
  range.text = forms.range_first;
  range.start = range.text.size();
  range.text.append(start).append(forms.range_middle);
  range.end = range.text.size();
  range.text.append(end).append(forms.range_last);
  return range;
}

}  // namespace resumec::locale
