#include "writing/pattern.h"

#include <algorithm>

namespace resumec::writing {

std::string filled(std::string_view pattern, std::initializer_list<std::string_view> values) {
  std::string out(pattern);
  std::size_t number = 0;
  for (const std::string_view value : values) {
    const std::string mark = "{" + std::to_string(number++) + "}";
    const std::size_t at = out.find(mark);
    if (at != std::string::npos) out.replace(at, mark.size(), value);
  }
  return out;
}

std::string kept_together(std::string_view pattern, std::string_view value) {
  std::string out = filled(pattern, {"\x01"});
  const std::size_t at = std::min(out.find('\x01'), out.size());
  // From the end, so that `at` stays true.
  if (at + 1 < out.size() && out[at + 1] == ' ') out.replace(at + 1, 1, "\u00A0");
  if (at < out.size()) out.replace(at, 1, value);
  if (at > 0 && at < out.size() && out[at - 1] == ' ') out.replace(at - 1, 1, "\u00A0");
  return out;
}

}  // namespace resumec::writing
