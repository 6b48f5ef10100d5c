#include "writing/letter_case.h"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace resumec::writing {

std::string upper_case(std::string_view text, std::string_view language) {
  const auto length = static_cast<int32_t>(text.size());
  auto upper = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), length));
  std::string out;
  upper.toUpper(icu::Locale(std::string(language).c_str())).toUTF8String(out);
  return out;
}

std::string with_capital(std::string_view text, std::string_view language) {
  const auto length = static_cast<int32_t>(text.size());
  auto all = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), length));
  if (all.isEmpty()) return {};
  // The title case of "ǆ" is "ǅ"; only Turkish and its like have a letter of their own.
  const UChar32 first = all.char32At(0);
  icu::UnicodeString capital(u_totitle(first));
  if (first == u'i') {
    capital.setTo(first).toUpper(icu::Locale(std::string(language).c_str()));
  }
  all.replace(0, U16_LENGTH(first), capital);
  std::string out;
  all.toUTF8String(out);
  return out;
}

}  // namespace resumec::writing
