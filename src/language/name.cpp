#include "language/name.h"

#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <string>

#include "language/tag.h"

namespace resumec::language {
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

// Names are compared without regard to capitals.
std::u16string folded(const std::u16string& text) {
  std::u16string out(3 * text.size(), u'\0');
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t length =
      u_strFoldCase(out.data(), static_cast<std::int32_t>(out.size()), text.data(),
                    static_cast<std::int32_t>(text.size()), U_FOLD_CASE_DEFAULT, &status);
  if (U_FAILURE(status)) return {};
  out.resize(static_cast<std::size_t>(length));
  return out;
}

// Empty when it is too long for a name.
std::u16string name_of(const char* language, const char* in) {
  std::array<char16_t, ULOC_FULLNAME_CAPACITY> name{};
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t length = uloc_getDisplayLanguage(
      language, in, name.data(), static_cast<std::int32_t>(name.size()), &status);
  if (U_FAILURE(status) || length > static_cast<std::int32_t>(name.size())) return {};
  return folded({name.data(), static_cast<std::size_t>(length)});
}

using Names = std::map<std::u16string, std::string, std::less<>>;

// Every name of every language, in English and in itself, to its code. ICU takes a millisecond to
// go through them all, so it is asked once and not for each tag of a file that has thousands of
// wrong ones.
const Names& language_names() {
  static const Names names = [] {
    Names all;
    for (const char* const* code = uloc_getISOLanguages(); *code != nullptr; ++code) {
      for (const char* in : {"en", *code}) {
        std::u16string name = name_of(*code, in);
        // A language without a name is called by its code.
        if (name.empty() || name == folded(to_utf16(*code))) continue;
        all.emplace(std::move(name), *code);
      }
    }
    return all;
  }();
  return names;
}

// More letters are in no name of a language.
constexpr std::size_t kLongestName = ULOC_FULLNAME_CAPACITY;

std::string language_named(std::string_view word) {
  if (word.size() > kLongestName) return {};
  const auto found = language_names().find(folded(to_utf16(word)));
  return found == language_names().end() ? std::string() : found->second;
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

}  // namespace resumec::language
