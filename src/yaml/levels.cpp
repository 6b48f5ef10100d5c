#include "yaml/levels.h"

#include <algorithm>
#include <limits>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "diag/suggest.h"

namespace resumec::yaml {
namespace {

// More levels than this help nobody.
constexpr std::size_t kNamedLevels = 4;

struct Level {
  std::size_t column;
  std::string_view name;  // the key, or "-"
};

// The key or dashes that the line begins with, innermost last.
void collect(std::string_view line, std::size_t below, std::vector<Level>& levels) {
  std::size_t column = line.find_first_not_of(' ');
  std::vector<Level> found;
  while (column < line.size() && column < below) {
    const bool dash = line[column] == '-' && (column + 1 == line.size() || line[column + 1] == ' ');
    if (!dash) break;
    found.push_back({column, line.substr(column, 1)});
    column = line.find_first_not_of(' ', column + 1);
  }
  if (column < line.size() && column < below && line[column] != '#') {
    const std::size_t colon = line.find(':', column);
    const bool key =
        colon != std::string_view::npos && (colon + 1 == line.size() || line[colon + 1] == ' ');
    if (key) found.push_back({column, line.substr(column, colon - column)});
  }
  levels.insert(levels.end(), found.rbegin(), found.rend());
}

// Levels that are open above the line of `at`, innermost first.
std::vector<Level> levels_above(const CleanText& input, std::size_t at) {
  const std::string_view text = input.text();
  std::vector<Level> levels;
  std::size_t below = std::numeric_limits<std::size_t>::max();
  std::size_t line = input.line_begin(at);
  while (line > 0 && below > 0 && levels.size() < kNamedLevels) {
    const std::size_t end = line - 1;
    line = input.line_begin(end);
    const std::string_view content = text.substr(line, end - line);
    const std::size_t first = content.find_first_not_of(' ');
    if (first == std::string_view::npos || content[first] == '#' || first >= below) continue;
    const std::size_t before = levels.size();
    collect(content, below, levels);
    if (levels.size() > before) below = first;
  }
  return levels;
}

}  // namespace

std::string describe_levels(const CleanText& input, std::size_t at) {
  std::string text;
  for (const Level& level : levels_above(input, at)) {
    if (level.name == "-") continue;
    text += fmt::format("{} in column {} to stand beside {}", text.empty() ? "begin it" : ", or",
                        level.column + 1, diag::quoted(level.name));
  }
  return text;
}

bool has_level(const CleanText& input, std::size_t at) {
  const std::size_t column = input.column(at);
  const std::vector<Level> levels = levels_above(input, at);
  return std::any_of(levels.begin(), levels.end(),
                     [column](const Level& level) { return level.column == column; });
}

bool has_dash_level(const CleanText& input, std::size_t at) {
  const std::size_t column = input.column(at);
  const std::vector<Level> levels = levels_above(input, at);
  return std::any_of(levels.begin(), levels.end(), [column](const Level& level) {
    return level.column == column && level.name == "-";
  });
}

}  // namespace resumec::yaml
