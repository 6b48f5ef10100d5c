#include "language/tag.h"

#include <unicode/uloc.h>

#include <algorithm>
#include <cstdint>

#include "characters/ascii.h"

namespace resumec::language {
namespace {

// ICU's own name of the tag's locale; empty when it is too long for one.
std::string icu_name(std::string_view tag) {
  if (tag.size() >= ULOC_FULLNAME_CAPACITY) return {};
  char name[ULOC_FULLNAME_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;
  uloc_forLanguageTag(std::string(tag).c_str(), name, sizeof name, nullptr, &status);
  return U_FAILURE(status) || status == U_STRING_NOT_TERMINATED_WARNING ? std::string() : name;
}

// Language and script, the likely one where the tag does not say: what a reader must know.
std::string readership(const std::string& name) {
  char likely[ULOC_FULLNAME_CAPACITY];
  char language[ULOC_LANG_CAPACITY];
  char script[ULOC_SCRIPT_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;
  uloc_addLikelySubtags(name.c_str(), likely, sizeof likely, &status);
  uloc_getLanguage(likely, language, sizeof language, &status);
  uloc_getScript(likely, script, sizeof script, &status);
  if (U_FAILURE(status)) return {};
  // "no" is the language of which "nb" is the way nearly everybody writes it.
  const std::string spoken = language;
  return (spoken == "no" ? "nb" : spoken) + "-" + script;
}

}  // namespace

bool is_language_tag(std::string_view text) {
  // A language of two or three letters, then subtags of up to eight characters.
  const std::string_view language = text.substr(0, text.find('-'));
  if (language.size() < 2 || language.size() > 3) return false;
  if (!std::all_of(language.begin(), language.end(), characters::is_letter)) return false;
  std::size_t at = language.size();
  while (at < text.size()) {
    const std::size_t begin = at + 1;
    at = std::min(text.find('-', begin), text.size());
    const std::string_view subtag = text.substr(begin, at - begin);
    if (subtag.empty() || subtag.size() > 8) return false;
    if (!std::all_of(subtag.begin(), subtag.end(), characters::is_letter_or_digit)) return false;
  }
  return true;
}

bool is_known_language(std::string_view tag) {
  const std::string name = icu_name(tag);
  return !name.empty() && uloc_getISO3Language(name.c_str())[0] != '\0';
}

bool right_to_left(std::string_view tag) {
  return uloc_isRightToLeft(icu_name(tag).c_str()) != 0;
}

std::string canonical_language_tag(std::string_view tag) {
  const std::string name = icu_name(tag);
  char canonical[ULOC_FULLNAME_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t length =
      uloc_toLanguageTag(name.c_str(), canonical, sizeof canonical, 0, &status);
  if (name.empty() || U_FAILURE(status) || length >= ULOC_FULLNAME_CAPACITY) {
    return std::string(tag);
  }
  return {canonical, static_cast<std::size_t>(length)};
}

std::size_t look_up_language(std::string_view wanted, const std::vector<std::string_view>& tags) {
  const std::string readers = readership(icu_name(wanted));
  std::vector<std::string> usable(tags.size());
  std::size_t first = kNoLanguage;
  for (std::size_t i = 0; i < tags.size(); ++i) {
    if (readership(icu_name(tags[i])) != readers) continue;
    usable[i] = canonical_language_tag(tags[i]);
    first = std::min(first, i);
  }
  if (first == kNoLanguage) return kNoLanguage;
  for (std::string range = canonical_language_tag(wanted); !range.empty();) {
    const auto found = std::find(usable.begin(), usable.end(), range);
    if (found != usable.end()) return static_cast<std::size_t>(found - usable.begin());
    // A letter alone ("u") opens an extension and goes with it.
    std::size_t dash = range.rfind('-');
    if (dash != std::string::npos && dash >= 2 && range[dash - 2] == '-') dash -= 2;
    range.resize(dash == std::string::npos ? 0 : dash);
  }
  return first;
}

std::string_view without_extensions(std::string_view tag) {
  for (std::size_t at = 0; at + 2 < tag.size(); ++at) {
    if (tag[at] == '-' && tag[at + 2] == '-') return tag.substr(0, at);
  }
  return tag;
}

}  // namespace resumec::language
