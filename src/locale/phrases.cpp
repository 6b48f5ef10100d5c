// The words that the compiler adds of its own, by language.
//
// Section titles are those that reading machines know ("Experience", "Education", "Skills"): a
// title of at most two words with a known one is found even where weight and size are lost. They
// stand as the language writes titles: Turkish and Indonesian capitalize every word, most do not.
// The words are in translations/, a file for each group of languages.
//
// There are no plurals: no phrase counts anything but pages, and "Page 2 of 3" has the same form
// for every number.
#include <unicode/uloc.h>

#include <algorithm>
#include <array>
#include <string>

#include "locale/locale.h"

namespace resumec::locale {

namespace {

constexpr std::size_t kPhraseCount = 0
#define RESUMEC_PHRASE(name, key) +1
#include "locale/phrases.def"
#undef RESUMEC_PHRASE
    ;

// A region's row has what differs from its language's; empty: as there.
struct Translation {
  std::string_view language;
  std::array<std::string_view, kPhraseCount> phrases;  // in the order of phrases.def
};

constexpr Translation kTranslations[] = {
#define RESUMEC_TRANSLATION(language, ...) {language, {__VA_ARGS__}},
#include "locale/translations/asia.def"
#include "locale/translations/europe.def"
#include "locale/translations/germanic.def"
#include "locale/translations/right_to_left.def"
#include "locale/translations/romance.def"
#include "locale/translations/slavic.def"
#undef RESUMEC_TRANSLATION
};

const Translation* find_translation(std::string_view language) {
  const auto* const found =
      std::find_if(std::begin(kTranslations), std::end(kTranslations),
                   [&](const Translation& row) { return row.language == language; });
  return found == std::end(kTranslations) ? nullptr : found;
}

// What a phrase falls back to.
const Translation& english() {
  return *find_translation("en");
}

struct Subtags {
  std::string language, script, region;
};

// With what CLDR takes as understood: "zh-TW" is written in traditional characters though its tag
// does not say so.
Subtags likely_subtags(const std::string& icu_name) {
  char likely[ULOC_FULLNAME_CAPACITY];
  char language[ULOC_LANG_CAPACITY];
  char script[ULOC_SCRIPT_CAPACITY];
  char region[ULOC_COUNTRY_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;
  uloc_addLikelySubtags(icu_name.c_str(), likely, sizeof likely, &status);
  uloc_getLanguage(likely, language, sizeof language, &status);
  uloc_getScript(likely, script, sizeof script, &status);
  uloc_getCountry(likely, region, sizeof region, &status);
  if (U_FAILURE(status)) return {};
  return {language, script, region};
}

struct Rows {
  const Translation* own = nullptr;       // of the region or script
  const Translation* language = nullptr;  // null: the table does not know the language
};

Rows rows_of(const std::string& icu_name) {
  Subtags wanted = likely_subtags(icu_name);
  // "no" may be either of the two ways to write Norwegian; nine in ten write this one.
  if (wanted.language == "no") wanted.language = "nb";
  if (const auto* row = find_translation(wanted.language + "-" + wanted.script)) return {row, row};
  const Translation* row = find_translation(wanted.language);
  // Whoever asks for Hindi in Latin letters does not read the table's.
  if (row == nullptr || likely_subtags(wanted.language).script != wanted.script) return {};
  const Translation* own = find_translation(wanted.language + "-" + wanted.region);
  return {own == nullptr ? row : own, row};
}

}  // namespace

std::string_view Locale::phrase(Phrase phrase) const {
  const auto index = static_cast<std::size_t>(phrase);
  const Rows rows = rows_of(icu_name_);
  if (rows.language == nullptr) return english().phrases[index];
  const std::string_view own = rows.own->phrases[index];
  return own.empty() ? rows.language->phrases[index] : own;
}

bool Locale::has_phrases() const {
  return rows_of(icu_name_).language != nullptr;
}

std::string filled(std::string_view pattern, std::initializer_list<std::string_view> values) {
  std::string out(pattern);
  std::size_t number = 0;
  for (const std::string_view value : values) {
    const std::string mark = "{" + std::to_string(number++) + "}";
    const std::size_t at = out.find(mark);
    if (at != std::string::npos) out.replace(at, mark.size(), value);
  }
  return out;
}

std::vector<std::string_view> phrase_languages() {
  std::vector<std::string_view> languages;
  for (const Translation& row : kTranslations) languages.push_back(row.language);
  return languages;
}

}  // namespace resumec::locale
