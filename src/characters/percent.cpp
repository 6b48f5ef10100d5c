#include "characters/percent.h"

#include "characters/ascii.h"
#include "characters/utf8.h"

namespace resumec::characters {
std::string percent_decoded(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    const int high = text[at] == '%' && at + 2 < text.size() ? hexadecimal_value(text[at + 1]) : -1;
    const int low = high < 0 ? -1 : hexadecimal_value(text[at + 2]);
    if (low < 0) {
      out += text[at];
      continue;
    }
    out += static_cast<char>(high * 16 + low);
    at += 2;
  }
  return find_invalid_utf8(out) ? std::string(text) : out;
}

}  // namespace resumec::characters
