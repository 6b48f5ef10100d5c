#include "support/language_name.h"

#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "support/language_tag.h"

namespace resumec::support {
namespace {

struct Country {
  std::string_view code;
  std::string_view language;
};

// Codes of countries (ISO 3166-1) that are taken for those of their languages and are none.
constexpr std::array kCountries = {
    Country{"cn", "zh"},    Country{"cz", "cs"}, Country{"dk", "da"},
    Country{"gb", "en-GB"}, Country{"jp", "ja"}, Country{"us", "en-US"},
};

std::u16string to_utf16(std::string_view text) {
  std::u16string out(text.size(), u'\0');
  std::int32_t length = 0;
  UErrorCode status = U_ZERO_ERROR;
  u_strFromUTF8(out.data(), static_cast<std::int32_t>(out.size()), &length, text.data(),
                static_cast<std::int32_t>(text.size()), &status);
  if (U_FAILURE(status)) return {};
  out.resize(static_cast<std::size_t>(length));
  return out;
}

bool is_name_of(const std::u16string& word, const char* language, const char* in) {
  std::array<char16_t, ULOC_FULLNAME_CAPACITY> name{};
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t length = uloc_getDisplayLanguage(
      language, in, name.data(), static_cast<std::int32_t>(name.size()), &status);
  if (U_FAILURE(status) || length > static_cast<std::int32_t>(name.size())) return false;
  return u_strCaseCompare(word.data(), static_cast<std::int32_t>(word.size()), name.data(), length,
                          U_FOLD_CASE_DEFAULT, &status) == 0;
}

std::string language_named(std::string_view word) {
  const std::u16string name = to_utf16(word);
  if (name.empty()) return {};
  for (const char* const* code = uloc_getISOLanguages(); *code != nullptr; ++code) {
    // A language without a name is called by its code.
    if (word == *code) continue;
    if (is_name_of(name, *code, "en") || is_name_of(name, *code, *code)) return *code;
  }
  return {};
}

}  // namespace

std::string meant_language(std::string_view word) {
  std::string tag(word.substr(0, word.find('.')));
  std::replace(tag.begin(), tag.end(), '_', '-');
  if (tag != word && is_language_tag(tag) && is_known_language(tag)) {
    return canonical_language_tag(tag);
  }
  for (const Country& country : kCountries) {
    if (tag == country.code) return std::string(country.language);
  }
  return language_named(word);
}

}  // namespace resumec::support
