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
    std::size_t end = text.find('\n');
    if (end == text.npos) {
      if (!text.empty()) lines.back().push_back(run);
      continue;
    }
    // Copied once, and not once a line with all its words.
    Run look = run;
    look.text = {};
    const auto add = [&](std::size_t from, std::size_t to) {
      if (from == to) return;
      lines.back().push_back(look);
      lines.back().back().text = run.text.slice(from, to);
    };
    std::size_t begin = 0;
    for (; end != text.npos; end = text.find('\n', begin)) {
      add(begin, end);
      lines.emplace_back();
      begin = end + 1;
    }
    add(begin, text.size());
  }
  return lines;
}

}  // namespace resumec::document
