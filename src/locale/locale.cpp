// Tags, directions and dates by ICU's data (CLDR).
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
#include "locale/locale.h"

#include <unicode/dtfmtsym.h>
#include <unicode/numsys.h>
#include <unicode/resbund.h>
#include <unicode/uloc.h>
#include <unicode/ures.h>

#include <array>
#include <cstdint>
#include <memory>
#include <utility>

#include "cache/bounded.h"

namespace resumec::locale {

namespace {

// Longest tag that ICU takes; a longer one is no language.
constexpr std::size_t kLongestTag = ULOC_FULLNAME_CAPACITY;

std::string utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

// Which parts of a date are known; chooses the CLDR pattern.
enum class Parts : std::uint8_t { kYear, kMonth, kDay };

// What one language needs to write dates.
struct DateForms {
  icu::UnicodeString patterns[3][3];  // by Parts and DateWidth
  std::array<icu::UnicodeString, 12> month_short, month_long, standalone_short, standalone_long;
  icu::UnicodeString digits;  // ten characters
  std::string range_first, range_middle, range_last;
};

// CLDR's name of a pattern and the one to ask for when a language has none of that name.
struct PatternKey {
  const char* wanted;
  const char* otherwise;
};
constexpr PatternKey kPatternKeys[3][3] = {{{"y", "y"}, {"y", "y"}, {"y", "y"}},
                                           {{"yMMM", "y"}, {"yMMMM", "yMMM"}, {"yM", "yMMM"}},
                                           {{"yMMMd", "yMMM"}, {"yMMMMd", ""}, {"yMd", "yMMMd"}}};

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

void copy_months(const icu::DateFormatSymbols& symbols,
                 icu::DateFormatSymbols::DtContextType context,
                 icu::DateFormatSymbols::DtWidthType width,
                 std::array<icu::UnicodeString, 12>& months) {
  int32_t count = 0;
  const icu::UnicodeString* names = symbols.getMonths(count, context, width);
  for (int32_t i = 0; i < count && i < 12; ++i) months[static_cast<std::size_t>(i)] = names[i];
}

// What stands between the two dates of a range. CLDR has hyphens (Danish, Greek), dashes without
// spaces (Finnish, Slovene) and thin spaces, for ranges of numbers; between dates of several words
// every style guide wants an en dash between spaces, and reading machines know it. Other joints,
// such as "～" and "تا", stay as they are.
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
  for (const Parts parts : {Parts::kYear, Parts::kMonth, Parts::kDay}) {
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

// Of the languages of late: a long résumé writes thousands of dates in one.
std::shared_ptr<const DateForms> date_forms(const std::string& icu_name) {
  constexpr std::size_t kMostFormBytes = std::size_t{256} << 10U;
  static cache::Bounded<DateForms> kept(kMostFormBytes);
  if (auto found = kept.find(icu_name)) return found;
  auto made = std::make_shared<const DateForms>(read_date_forms(icu_name));
  kept.keep(icu_name, made, sizeof(DateForms));
  return made;
}

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

}  // namespace

std::optional<Locale> Locale::find(std::string_view tag) {
  if (tag.empty() || tag.size() >= kLongestTag) return std::nullopt;
  const std::string written(tag);
  char name[ULOC_FULLNAME_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;
  int32_t parsed = 0;
  uloc_forLanguageTag(written.c_str(), name, sizeof name, &parsed, &status);
  if (U_FAILURE(status) || status == U_STRING_NOT_TERMINATED_WARNING ||
      static_cast<std::size_t>(parsed) != written.size()) {
    return std::nullopt;
  }
  char language[ULOC_LANG_CAPACITY];
  if (uloc_getLanguage(name, language, sizeof language, &status) <= 0 || U_FAILURE(status)) {
    return std::nullopt;
  }
  // An unknown language must not become the machine's own. Not ures_openDirect, which says it
  // plainer: it leaves a bundle without its parents in ICU's cache, and Norwegian then has no
  // months, for those of "nb" stand in "no".
  UResourceBundle* known = ures_open(nullptr, language, &status);
  ures_close(known);
  if (U_FAILURE(status) || status == U_USING_DEFAULT_WARNING) return std::nullopt;
  status = U_ZERO_ERROR;

  char canonical[ULOC_FULLNAME_CAPACITY];
  const int32_t length = uloc_toLanguageTag(name, canonical, sizeof canonical, false, &status);
  if (U_FAILURE(status) || length <= 0 || length >= ULOC_FULLNAME_CAPACITY) return std::nullopt;
  return Locale(std::string(canonical, static_cast<std::size_t>(length)), name);
}

bool Locale::right_to_left() const {
  return uloc_isRightToLeft(icu_name_.c_str()) != 0;
}

std::string Locale::date(int year, int month, int day, DateWidth width) const {
  const std::shared_ptr<const DateForms> known = date_forms(icu_name_);
  const DateForms& forms = *known;
  if (month < 1 || month > 12) month = 0;
  const Parts parts = month == 0 ? Parts::kYear : day <= 0 ? Parts::kMonth : Parts::kDay;
  const icu::UnicodeString& pattern =
      forms.patterns[static_cast<int>(parts)][static_cast<int>(width)];

  // UTS #35, "Date Format Patterns": letters are fields, text between apostrophes is itself, two
  // apostrophes are one.
  icu::UnicodeString out;
  bool quoted = false;
  for (int32_t i = 0; i < pattern.length();) {
    const char16_t c = pattern[i];
    int32_t end = i + 1;
    if (c == u'\'') {
      if (end < pattern.length() && pattern[end] == u'\'') {
        out.append(c);
        ++end;
      } else {
        quoted = !quoted;
      }
    } else if (!quoted && (c == u'y' || c == u'M' || c == u'L' || c == u'd')) {
      while (end < pattern.length() && pattern[end] == c) ++end;
      if (c == u'y') {
        append_number(out, year, 1, forms.digits);
      } else if (c == u'd') {
        append_number(out, day, end - i, forms.digits);
      } else {
        append_month(out, month, c, end - i, forms);
      }
    } else {
      out.append(c);
    }
    i = end;
  }
  return utf8(out);
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
