#include "yaml/path.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace resumec::yaml {
namespace {

// Deeper than any field of a résumé; bounds `without` too, which calls itself once a step.
constexpr std::size_t kLongestPath = 32;

// Behind the bracket that closes the one at `open`; npos when none does. Brackets in a name pair.
std::size_t behind_bracket(std::string_view path, std::size_t open) {
  std::size_t depth = 0;
  for (std::size_t at = open; at < path.size(); ++at) {
    if (path[at] == '[') ++depth;
    if (path[at] == ']' && --depth == 0) return at + 1;
  }
  return std::string_view::npos;
}

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// `[2]`, `[thesis]`, `[Analytical Engines Ltd.]` or `[]` with what stands between the brackets.
std::optional<PathStep> bracket_step(std::string_view inside) {
  PathStep step;
  if (inside.empty()) {
    step.kind = PathStep::Kind::kAll;
    return step;
  }
  if (is_number(inside)) {
    step.kind = PathStep::Kind::kIndex;
    const char* end = inside.data() + inside.size();
    if (std::from_chars(inside.data(), end, step.index).ec != std::errc()) return std::nullopt;
    return step;
  }
  step.kind = PathStep::Kind::kName;
  step.name = trimmed(inside);
  if (step.name.empty()) return std::nullopt;
  return step;
}

}  // namespace

std::string to_text(const std::vector<PathStep>& path, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    switch (path[i].kind) {
      case PathStep::Kind::kKey:
        text += (text.empty() ? "" : ".") + path[i].name;
        break;
      case PathStep::Kind::kIndex:
        text += fmt::format("[{}]", path[i].index);
        break;
      case PathStep::Kind::kName:
        text += fmt::format("[{}]", path[i].name);
        break;
      case PathStep::Kind::kAll:
        text += "[]";
        break;
    }
  }
  return text;
}

std::optional<std::vector<PathStep>> parse_path(std::string_view path) {
  std::vector<PathStep> steps;
  std::size_t at = 0;
  while (at < path.size()) {
    if (steps.size() == kLongestPath) return std::nullopt;
    if (path[at] == '[') {
      const std::size_t behind = behind_bracket(path, at);
      if (behind == std::string_view::npos || steps.empty()) return std::nullopt;
      auto step = bracket_step(path.substr(at + 1, behind - at - 2));
      if (!step) return std::nullopt;
      steps.push_back(std::move(*step));
      at = behind;
      continue;
    }
    if (path[at] == '.') {
      if (steps.empty()) return std::nullopt;
      ++at;
    } else if (!steps.empty()) {
      return std::nullopt;
    }
    const std::size_t end = std::min(path.find_first_of(".[", at), path.size());
    if (end == at) return std::nullopt;
    steps.push_back({PathStep::Kind::kKey, std::string(path.substr(at, end - at)), 0});
    at = end;
  }
  if (steps.empty()) return std::nullopt;
  return steps;
}

bool can_stand_in_brackets(std::string_view name) {
  return !is_number(name) && behind_bracket(fmt::format("[{}]", name), 0) == name.size() + 2;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n"), text.size());
  return text.substr(begin, text.find_last_not_of(" \t\r\n") + 1 - begin);
}

}  // namespace resumec::yaml
