#include "diag/suggest.h"

#include <fmt/format.h>

#include "characters/edit_distance.h"
#include "characters/printable.h"
#include "characters/utf8.h"
#include "language/name.h"

namespace resumec::diag {
namespace {

// More of a value than this is no help in a message.
constexpr std::size_t kLongestQuote = 60;

}  // namespace

std::optional<std::string> did_you_mean(std::string_view word,
                                        const std::vector<std::string_view>& candidates) {
  const std::string found = characters::nearest(word, candidates);
  if (found.empty()) return std::nullopt;
  return fmt::format("did you mean `{}`?", found);
}

std::optional<std::string> did_you_mean_language(std::string_view word) {
  const std::string found = language::meant_language(word);
  if (found.empty()) return std::nullopt;
  return fmt::format("did you mean `{}`?", found);
}

std::string quoted(std::string_view text) {
  std::string out = "`";
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size();) {
    const auto point = characters::decode_utf8(text, i);
    if (++count > kLongestQuote) {
      out += "…";
      break;
    }
    if (characters::is_unprintable(point.value)) {
      out += fmt::format("U+{:04X}", static_cast<std::uint32_t>(point.value));
    } else {
      characters::append_utf8(out, point.value);
    }
    i += point.length;
  }
  return out + "`";
}

}  // namespace resumec::diag
