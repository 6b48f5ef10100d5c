// What outputs share about the lines and lists of an author.
#include <algorithm>
#include <array>

#include "document/document.h"

namespace resumec::document {

std::string list_sign(std::string_view first, std::size_t depth) {
  // Signs that every font has; the theme's own is not used twice.
  constexpr std::array<std::string_view, 4> kInner = {"–", "·", "•", "-"};
  if (depth == 0) return std::string(first);
  std::size_t wanted = std::min<std::size_t>(depth, 2);
  for (const std::string_view sign : kInner) {
    if (sign != first && --wanted == 0) return std::string(sign);
  }
  return std::string(kInner.back());
}

std::vector<Runs> lines_of(const Runs& runs) {
  std::vector<Runs> lines(1);
  for (const Run& run : runs) {
    const std::string& text = run.text.text();
    std::size_t begin = 0;
    for (std::size_t end = text.find('\n'); end != text.npos; end = text.find('\n', begin)) {
      if (end > begin) {
        lines.back().push_back(run);
        lines.back().back().text = run.text.slice(begin, end);
      }
      lines.emplace_back();
      begin = end + 1;
    }
    if (begin == text.size()) continue;
    lines.back().push_back(run);
    if (begin > 0) lines.back().back().text = run.text.slice(begin, text.size());
  }
  return lines;
}

}  // namespace resumec::document
