// Names of countries by ICU's data (CLDR).
#include <unicode/resbund.h>
#include <unicode/udata.h>
#include <unicode/uloc.h>
#include <unicode/unistr.h>

#include <string>

#include "locale/date_forms.h"
#include "locale/locale.h"

namespace resumec::locale {

namespace {

std::string name_in(icu::ResourceBundle& bundle, const std::string& key) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::ResourceBundle found = bundle.getWithFallback(key.c_str(), status);
  const icu::UnicodeString name =
      U_SUCCESS(status) ? found.getString(status) : icu::UnicodeString();
  return U_SUCCESS(status) ? utf8(name) : std::string();
}

icu::ResourceBundle names_of(const std::string& icu_name) {
  UErrorCode status = U_ZERO_ERROR;
  return {U_ICUDATA_NAME "-region", icu::Locale(icu::Locale(icu_name.c_str()).getBaseName()),
          status};
}

// Whether `text` is a code as ICU keeps it; nothing else may become a part of a key.
bool is_code(std::string_view text) {
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  return text.size() == 2 && is_capital(text[0]) && is_capital(text[1]);
}

std::string country_name_in(icu::ResourceBundle& names, const std::string& code) {
  // "Hong Kong" instead of "Hong Kong SAR China", "Palestine", "Bosnia"; but "US" and "UK" are
  // codes again.
  if (code != "US" && code != "GB") {
    std::string name = name_in(names, "Countries%short/" + code);
    if (!name.empty()) return name;
  }
  return name_in(names, "Countries/" + code);
}

bool same_name(std::string_view a, std::string_view b) {
  const auto folded = [](std::string_view text) {
    auto out = icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
    return out.foldCase();
  };
  return folded(a) == folded(b);
}

}  // namespace

std::string Locale::country_name(std::string_view code) const {
  if (!is_code(code)) return {};
  icu::ResourceBundle names = names_of(icu_name_);
  return country_name_in(names, std::string(code));
}

std::string Locale::country_named(std::string_view name) const {
  if (name.empty()) return {};
  for (const std::string& language : {icu_name_, std::string("en")}) {
    icu::ResourceBundle names = names_of(language);
    for (const char* const* code = uloc_getISOCountries(); *code != nullptr; ++code) {
      std::string key(*code);
      if (same_name(name, country_name_in(names, key)) ||
          same_name(name, name_in(names, "Countries/" + key))) {
        return key;
      }
    }
  }
  return {};
}

std::string Locale::region() const {
  char region[ULOC_COUNTRY_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;
  const int32_t length = uloc_getCountry(icu_name_.c_str(), region, sizeof region, &status);
  if (U_FAILURE(status) || length <= 0) return {};
  return {region, static_cast<std::size_t>(length)};
}

}  // namespace resumec::locale
