#include "writing/letter_case.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace resumec::writing {

std::string upper_case(std::string_view text, std::string_view language) {
  const auto length = static_cast<int32_t>(text.size());
  auto upper = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), length));
  std::string out;
  upper.toUpper(icu::Locale(std::string(language).c_str())).toUTF8String(out);
  return out;
}

}  // namespace resumec::writing
