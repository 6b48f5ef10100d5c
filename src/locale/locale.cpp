// Tags and directions, by ICU's data (CLDR).
#include "locale/locale.h"

#include <unicode/uloc.h>
#include <unicode/ures.h>

#include <utility>

namespace resumec::locale {

namespace {

// Longest tag that ICU takes; a longer one is no language.
constexpr std::size_t kLongestTag = ULOC_FULLNAME_CAPACITY;

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

}  // namespace resumec::locale
