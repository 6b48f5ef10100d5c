// Dates by ICU's data (CLDR).
//
// ICU's own formatters are not used: each opens a calendar, and a calendar opens the machine's time
// zone, which is an input that a compiler must not have and the dearest part of a short run. A
// résumé's dates are a pattern with a year, a month and a day put in; the pattern and the month's
// names are read from CLDR (0.3 ms at the first date, nothing before it), the rest is below.
//
// The calendar is always the Gregorian one: a Thai reader of a résumé in Thai expects the year that
// stands on the diploma's translation, and machines know no other. Digits are Latin in every
// language, because the years, phone numbers and figures that the author typed beside them are, and
// because reading machines recognise a date by them; a tag that asks for others ("ar-u-nu-arab")
// gets them.
#include "locale/date_forms.h"

#include <unicode/dtfmtsym.h>
#include <unicode/numsys.h>
#include <unicode/resbund.h>

#include <utility>

#include "cache/bounded.h"

namespace resumec::locale {

std::string utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

std::string range_joint(std::string joint) {
  for (const std::string_view thin : {"\u2009", "\u202F", "\u00A0"}) {
    for (std::size_t at = joint.find(thin); at != std::string::npos; at = joint.find(thin)) {
      joint.replace(at, thin.size(), " ");
    }
  }
  for (const std::string_view dash : {"-", "\u2013", "\u2014"}) {
    if (joint == dash || joint == " " + std::string(dash) + " ") return " \u2013 ";
  }
  return joint;
}

namespace {

// CLDR's name of a pattern and the one to ask for when a language has none of that name.
struct PatternKey {
  const char* wanted;
  const char* otherwise;
};
constexpr PatternKey kPatternKeys[4][3] = {{{"y", "y"}, {"y", "y"}, {"y", "y"}},
                                           {{"yMMM", "y"}, {"yMMMM", "yMMM"}, {"yM", "yMMM"}},
                                           {{"yMMMd", "yMMM"}, {"yMMMMd", ""}, {"yMd", "yMMMd"}},
                                           {{"yQQQ", "y"}, {"yQQQQ", "yQQQ"}, {"yQQQ", "y"}}};

// U+200F in CLDR's Arabic patterns would turn 04/2023 round; without it the digits keep the order
// in which a machine reads them.
void drop_direction_marks(icu::UnicodeString& text) {
  text.findAndReplace(icu::UnicodeString(char16_t{0x200F}), icu::UnicodeString());
}

// A number of one digit becomes one of two: columns of dates align, and 4/2023 is no fraction.
void widen_numbers(icu::UnicodeString& pattern) {
  icu::UnicodeString out;
  for (int32_t i = 0; i < pattern.length(); ++i) {
    const char16_t c = pattern[i];
    out.append(c);
    const bool alone =
        (i == 0 || pattern[i - 1] != c) && (i + 1 == pattern.length() || pattern[i + 1] != c);
    if ((c == u'M' || c == u'L' || c == u'd') && alone) out.append(c);
  }
  pattern = out;
}

icu::UnicodeString read_pattern(icu::ResourceBundle& bundle, const std::string& key) {
  UErrorCode status = U_ZERO_ERROR;
  // The one call that ICU does not promise to keep; the promised one does not look in the
  // language's parents, and most patterns of en-GB stand in en-001.
  const icu::ResourceBundle found =
      bundle.getWithFallback(("calendar/gregorian/" + key).c_str(), status);
  icu::UnicodeString pattern = U_SUCCESS(status) ? found.getString(status) : icu::UnicodeString();
  return U_SUCCESS(status) ? pattern : icu::UnicodeString();
}

icu::UnicodeString date_pattern(icu::ResourceBundle& bundle, Parts parts, DateWidth width) {
  const PatternKey& key = kPatternKeys[static_cast<int>(parts)][static_cast<int>(width)];
  icu::UnicodeString pattern = read_pattern(bundle, "availableFormats/" + std::string(key.wanted));
  if (pattern.isEmpty() && key.otherwise[0] == '\0') {
    // yMMMMd is left out where it is yMMMd with the longer month.
    pattern = date_pattern(bundle, parts, DateWidth::kAbbreviated);
    if (pattern.indexOf(u"MMMM", 4, 0) < 0) pattern.findAndReplace(u"MMM", u"MMMM");
  } else if (pattern.isEmpty()) {
    pattern = read_pattern(bundle, "availableFormats/" + std::string(key.otherwise));
  }
  drop_direction_marks(pattern);
  if (width == DateWidth::kNumeric) widen_numbers(pattern);
  return pattern;
}

template <std::size_t Count>
void copy_names(const icu::UnicodeString* names, int32_t count,
                std::array<icu::UnicodeString, Count>& copies) {
  for (std::size_t i = 0; i < Count && static_cast<int32_t>(i) < count; ++i) copies[i] = names[i];
}

void copy_months(const icu::DateFormatSymbols& symbols,
                 icu::DateFormatSymbols::DtContextType context,
                 icu::DateFormatSymbols::DtWidthType width,
                 std::array<icu::UnicodeString, 12>& months) {
  int32_t count = 0;
  const icu::UnicodeString* names = symbols.getMonths(count, context, width);
  copy_names(names, count, months);
}

void read_range(icu::ResourceBundle& bundle, DateForms& forms) {
  std::string pattern = utf8(read_pattern(bundle, "intervalFormats/fallback"));
  const std::size_t first = pattern.find("{0}");
  const std::size_t last = pattern.find("{1}");
  if (first == std::string::npos || last == std::string::npos || last < first) {
    forms.range_middle = " – ";
    return;
  }
  forms.range_first = pattern.substr(0, first);
  forms.range_middle = pattern.substr(first + 3, last - first - 3);
  forms.range_last = pattern.substr(last + 3);
  forms.range_middle = range_joint(forms.range_middle);
}

DateForms read_date_forms(const std::string& icu_name) {
  DateForms forms;
  const icu::Locale locale(icu_name.c_str());
  UErrorCode status = U_ZERO_ERROR;
  icu::ResourceBundle bundle(nullptr, icu::Locale(locale.getBaseName()), status);
  for (const Parts parts : {Parts::kYear, Parts::kMonth, Parts::kDay, Parts::kQuarter}) {
    for (const DateWidth width : {DateWidth::kAbbreviated, DateWidth::kLong, DateWidth::kNumeric}) {
      forms.patterns[static_cast<int>(parts)][static_cast<int>(width)] =
          date_pattern(bundle, parts, width);
    }
  }
  using Symbols = icu::DateFormatSymbols;
  status = U_ZERO_ERROR;
  const Symbols symbols(icu::Locale(locale.getBaseName()), "gregorian", status);
  copy_months(symbols, Symbols::FORMAT, Symbols::ABBREVIATED, forms.month_short);
  copy_months(symbols, Symbols::FORMAT, Symbols::WIDE, forms.month_long);
  copy_months(symbols, Symbols::STANDALONE, Symbols::ABBREVIATED, forms.standalone_short);
  copy_months(symbols, Symbols::STANDALONE, Symbols::WIDE, forms.standalone_long);
  int32_t count = 0;
  const icu::UnicodeString* names =
      symbols.getQuarters(count, Symbols::FORMAT, Symbols::ABBREVIATED);
  copy_names(names, count, forms.quarter_short);
  names = symbols.getQuarters(count, Symbols::FORMAT, Symbols::WIDE);
  copy_names(names, count, forms.quarter_long);
  read_range(bundle, forms);

  forms.digits = u"0123456789";
  char numbers[ULOC_KEYWORDS_CAPACITY];
  status = U_ZERO_ERROR;
  if (uloc_getKeywordValue(icu_name.c_str(), "numbers", numbers, sizeof numbers, &status) > 0 &&
      U_SUCCESS(status)) {
    const std::unique_ptr<icu::NumberingSystem> system(
        icu::NumberingSystem::createInstanceByName(numbers, status));
    if (U_SUCCESS(status) && !system->isAlgorithmic()) forms.digits = system->getDescription();
  }
  return forms;
}

}  // namespace

std::shared_ptr<const DateForms> date_forms(const std::string& icu_name) {
  constexpr std::size_t kMostFormBytes = std::size_t{256} << 10U;
  static cache::Bounded<DateForms> kept(kMostFormBytes);
  if (auto found = kept.find(icu_name)) return found;
  auto made = std::make_shared<const DateForms>(read_date_forms(icu_name));
  kept.keep(icu_name, made, sizeof(DateForms));
  return made;
}

icu::UnicodeString interval_pattern(const std::string& icu_name, Parts parts, bool same_month,
                                    DateWidth width) {
  if (width == DateWidth::kNumeric) return {};
  UErrorCode status = U_ZERO_ERROR;
  icu::ResourceBundle bundle(nullptr, icu::Locale(icu::Locale(icu_name.c_str()).getBaseName()),
                             status);
  const bool long_months = width == DateWidth::kLong;
  icu::UnicodeString pattern;
  if (parts == Parts::kMonth && !same_month) {
    pattern =
        read_pattern(bundle, long_months ? "intervalFormats/yMMMM/M" : "intervalFormats/yMMM/M");
  } else if (parts == Parts::kDay) {
    pattern =
        read_pattern(bundle, same_month ? "intervalFormats/yMMMd/d" : "intervalFormats/yMMMd/M");
    if (long_months && pattern.indexOf(u"MMMM", 4, 0) < 0) {
      pattern.findAndReplace(u"MMM", u"MMMM");
    }
  }
  drop_direction_marks(pattern);
  return pattern;
}

}  // namespace resumec::locale
