// The words that the compiler adds of its own, by language.
//
// Section titles are those that reading machines know ("Experience", "Education", "Skills"): a
// title of at most two words with a known one is found even where weight and size are lost. They
// stand as the language writes titles: Turkish and Indonesian capitalize every word, most do not.
// The words are in translations/, a file a language; the file of a region (pt-PT) has only what is
// not its language's.
//
// Only years and months are counted in words (`yearsOne`, `yearsOther`...), in the forms that
// CLDR's plural rules have for the language; "Page 2 of 3" has the same form for every number.
#include <unicode/locid.h>
#include <unicode/plurrule.h>
#include <unicode/uloc.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>
#include <string>

#include "locale/locale.h"
#include "locale/translation.h"

namespace resumec::locale {

namespace {

constexpr std::string_view kKeys[] = {
#define RESUMEC_PHRASE(name, key) key,
#include "locale/phrases.def"
#undef RESUMEC_PHRASE
};

const Translation* find_translation(std::string_view language) {
  const auto all = translations();
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const Translation& one) { return one.language == language; });
  return found == all.end() ? nullptr : &*found;
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

}  // namespace

std::string_view text_of(const Translation& translation, std::string_view key) {
  std::string_view rest(translation.begin,
                        static_cast<std::size_t>(translation.end - translation.begin));
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (!line.starts_with(key) || !line.substr(key.size()).starts_with(": ")) continue;
    line.remove_prefix(key.size() + 2);
    const bool quoted = line.size() > 1 && line.front() == '"' && line.back() == '"';
    return quoted ? line.substr(1, line.size() - 2) : line;
  }
  return {};
}

std::string_view key_of(Phrase phrase) {
  return kKeys[static_cast<std::size_t>(phrase)];
}

Locale::Locale(std::string tag, std::string icu_name)
    : tag_(std::move(tag)), icu_name_(std::move(icu_name)) {
  Subtags wanted = likely_subtags(icu_name_);
  // "no" may be either of the two ways to write Norwegian; nine in ten write this one.
  if (wanted.language == "no") wanted.language = "nb";
  words_ = find_translation(wanted.language + "-" + wanted.script);
  if (words_ != nullptr) return;
  const Translation* language = find_translation(wanted.language);
  // Whoever asks for Hindi in Latin letters does not read the file's.
  if (language == nullptr || likely_subtags(wanted.language).script != wanted.script) return;
  words_ = language;
  own_words_ = find_translation(wanted.language + "-" + wanted.region);
}

std::string_view Locale::phrase(Phrase phrase) const {
  return text(key_of(phrase));
}

std::string_view Locale::text(std::string_view key) const {
  for (const Translation* words : {own_words_, words_}) {
    const std::string_view text = words == nullptr ? std::string_view() : text_of(*words, key);
    if (!text.empty()) return text;
  }
  const Translation* english = find_translation("en");
  return english == nullptr ? std::string_view() : text_of(*english, key);
}

std::string_view Locale::counted(std::string_view key, int count) const {
  // English words follow English rules, whatever the language that has none.
  const icu::Locale language(words_ == nullptr ? "en" : icu_name_.c_str());
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::PluralRules> rules(icu::PluralRules::forLocale(language, status));
  std::string category;
  if (U_SUCCESS(status)) rules->select(static_cast<int32_t>(count)).toUTF8String(category);
  if (!category.empty()) category[0] = static_cast<char>(category[0] - 'a' + 'A');
  const std::string_view found = text(std::string(key) + category);
  // A category that the file does not have is none of whole numbers.
  return category.empty() || found.empty() ? text(std::string(key) + "Other") : found;
}

bool Locale::has_phrases() const {
  return words_ != nullptr;
}

std::vector<std::string_view> phrase_languages() {
  std::vector<std::string_view> languages;
  for (const Translation& one : translations()) languages.push_back(one.language);
  return languages;
}

}  // namespace resumec::locale
