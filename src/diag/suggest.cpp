#include "diag/suggest.h"

#include <fmt/format.h>

#include "support/edit_distance.h"
#include "support/utf8.h"

namespace resumec::diag {
namespace {

// More of a value than this is no help in a message.
constexpr std::size_t kLongestQuote = 60;

// Characters that would move the cursor, reorder the line or show nothing.
bool is_unprintable(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

}  // namespace

std::optional<std::string> did_you_mean(std::string_view word,
                                        const std::vector<std::string_view>& candidates) {
  const std::string found = support::nearest(word, candidates);
  if (found.empty()) return std::nullopt;
  return fmt::format("did you mean `{}`?", found);
}

std::string quoted(std::string_view text) {
  std::string out = "`";
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size();) {
    const auto point = support::decode_utf8(text, i);
    if (++count > kLongestQuote) {
      out += "…";
      break;
    }
    if (is_unprintable(point.value)) {
      out += fmt::format("U+{:04X}", static_cast<std::uint32_t>(point.value));
    } else {
      support::append_utf8(out, point.value);
    }
    i += point.length;
  }
  return out + "`";
}

}  // namespace resumec::diag
