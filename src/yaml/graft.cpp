#include "yaml/graft.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace resumec::yaml {
namespace {

// Deeper than any field of a résumé; the graft is a loop, so this only bounds silly input.
constexpr std::size_t kLongestPath = 32;

std::string to_text(const std::vector<PathStep>& path, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    if (path[i].name.empty()) {
      text += fmt::format("[{}]", path[i].index);
    } else {
      text += (text.empty() ? "" : ".") + path[i].name;
    }
  }
  return text;
}

// The slot of `parent` that `step` names, made when it is missing; null when it cannot be.
const Node** child(Tree& owner, Node& parent, const PathStep& step, source::Span cause) {
  if (step.name.empty()) {
    if (parent.kind != Kind::kSequence || step.index > parent.items.size()) return nullptr;
    if (step.index == parent.items.size()) parent.items.push_back(nullptr);
    return &parent.items[step.index];
  }
  if (parent.kind != Kind::kMapping) return nullptr;
  const auto found = std::find_if(parent.pairs.begin(), parent.pairs.end(), [&](const Pair& pair) {
    return pair.key->text.text() == step.name;
  });
  if (found != parent.pairs.end()) return &found->value;
  Node& key = owner.add();
  key.span = cause;
  key.text = source::MappedText::generated(step.name, cause);
  parent.pairs.push_back({&key, nullptr});
  return &parent.pairs.back().value;
}

// A node of its own that may be changed: a copy of `old`, or a fresh collection for the next step.
Node& writable(Tree& owner, const Node* old, const PathStep& next, source::Span cause) {
  Node& node = owner.add();
  if (old != nullptr && !old->is_null()) {
    node = *old;
  } else {
    node.kind = next.name.empty() ? Kind::kSequence : Kind::kMapping;
    node.span = cause;
  }
  return node;
}

}  // namespace

std::optional<std::vector<PathStep>> parse_path(std::string_view path) {
  std::vector<PathStep> steps;
  std::size_t at = 0;
  while (at < path.size()) {
    if (steps.size() == kLongestPath) return std::nullopt;
    if (path[at] == '[') {
      const std::size_t close = path.find(']', at);
      if (close == std::string_view::npos || steps.empty()) return std::nullopt;
      PathStep step;
      const char* end = path.data() + close;
      const auto number = std::from_chars(path.data() + at + 1, end, step.index);
      if (number.ec != std::errc() || number.ptr != end) return std::nullopt;
      steps.push_back(std::move(step));
      at = close + 1;
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
    steps.push_back({std::string(path.substr(at, end - at)), 0});
    at = end;
  }
  if (steps.empty()) return std::nullopt;
  return steps;
}

const Node* graft(Tree& owner, const Node* root, const std::vector<PathStep>& path,
                  const Node* value, std::string& problem) {
  const source::Span cause = value->span;
  const Node* copy = root;
  const Node** slot = &copy;
  for (std::size_t i = 0; i < path.size(); ++i) {
    const Node* old = *slot;
    Node& node = writable(owner, old, path[i], cause);
    *slot = &node;
    slot = child(owner, node, path[i], cause);
    if (slot != nullptr) continue;
    if (path[i].name.empty() && node.kind == Kind::kSequence) {
      problem = fmt::format("`{}`: the list has {} items", to_text(path, i + 1), node.items.size());
    } else {
      problem =
          fmt::format("`{}`: `{}` is {}", to_text(path, i + 1), to_text(path, i), describe(node));
    }
    return nullptr;
  }
  *slot = value;
  return copy;
}

}  // namespace resumec::yaml
