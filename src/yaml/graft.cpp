#include "yaml/graft.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace resumec::yaml {
namespace {

// Deeper than any field of a résumé; bounds `take` too, which calls itself once a step.
constexpr std::size_t kLongestPath = 32;

// Stands in a list where an item was taken out.
const Node& hole() {
  static const Node node;
  return node;
}

// `[2]`, `[thesis]` or `[]` with what stands between the brackets.
std::optional<PathStep> bracket_step(std::string_view inside) {
  PathStep step;
  if (inside.empty()) {
    step.kind = PathStep::Kind::kAll;
    return step;
  }
  const char* end = inside.data() + inside.size();
  const auto number = std::from_chars(inside.data(), end, step.index);
  if (number.ec == std::errc() && number.ptr == end) {
    step.kind = PathStep::Kind::kIndex;
    return step;
  }
  // The characters of an id, as the schema has them.
  const bool id = std::all_of(inside.begin(), inside.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
  if (!id) return std::nullopt;
  step.kind = PathStep::Kind::kId;
  step.name = inside;
  return step;
}

bool names(const PathStep& step, const Pair& pair) {
  const std::string& key = pair.key->text.text();
  return key == step.name ||
         std::find(step.old_names.begin(), step.old_names.end(), key) != step.old_names.end();
}

// The number of the item that a step picks; past the end when there is none.
std::size_t find_item(const Node& list, const PathStep& step) {
  if (step.kind == PathStep::Kind::kIndex) return step.index;
  const auto found = std::find_if(list.items.begin(), list.items.end(), [&](const Node* item) {
    const Node* id = item->find("id");
    return id != nullptr && id->text.text() == step.name;
  });
  return static_cast<std::size_t>(found - list.items.begin());
}

// Why `node` has no such step: it is of another kind, or its list has no such item.
std::string misfit(const std::vector<PathStep>& path, std::size_t at, const Node& node) {
  const std::string here = to_text(path, at + 1);
  const PathStep& step = path[at];
  if (node.kind != Kind::kSequence || step.kind == PathStep::Kind::kKey) {
    return fmt::format("`{}`: `{}` is {}", here, to_text(path, at), describe(node));
  }
  if (step.kind == PathStep::Kind::kId) return fmt::format("`{}`: no item has this id", here);
  if (step.kind == PathStep::Kind::kAll) return fmt::format("`{}` is all items, not one", here);
  const std::size_t count = node.items.size();
  return fmt::format("`{}`: the list has {} item{}", here, count, count == 1 ? "" : "s");
}

// The slot of `parent` that `step` names, made when it is missing; null when it cannot be.
const Node** child(Tree& owner, Node& parent, const PathStep& step, source::Span cause) {
  if (step.kind != PathStep::Kind::kKey) {
    if (parent.kind != Kind::kSequence || step.kind == PathStep::Kind::kAll) return nullptr;
    const std::size_t index = find_item(parent, step);
    const bool can_grow = step.kind == PathStep::Kind::kIndex && index == parent.items.size();
    if (can_grow) parent.items.push_back(nullptr);
    return index < parent.items.size() ? &parent.items[index] : nullptr;
  }
  if (parent.kind != Kind::kMapping) return nullptr;
  const auto found = std::find_if(parent.pairs.begin(), parent.pairs.end(),
                                  [&step](const Pair& pair) { return names(step, pair); });
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
    node.kind = next.kind == PathStep::Kind::kKey ? Kind::kMapping : Kind::kSequence;
    node.span = cause;
  }
  return node;
}

Node& copy_of(Tree& owner, const Node& node) {
  Node& copy = owner.add();
  copy = node;
  return copy;
}

// `node` without what the steps from `at` name; null with a `problem`.
const Node* take(Tree& owner, const Node* node, const std::vector<PathStep>& path, std::size_t at,
                 std::string& problem) {
  const bool last = at + 1 == path.size();
  if (node->is_null()) return node;
  if (path[at].kind == PathStep::Kind::kKey) {
    if (node->kind != Kind::kMapping) {
      problem = misfit(path, at, *node);
      return nullptr;
    }
    // Under each of its names: an old one must not show what was to be left out.
    std::vector<Pair> kept;
    for (Pair pair : node->pairs) {
      if (names(path[at], pair)) {
        if (last) continue;
        pair.value = take(owner, pair.value, path, at + 1, problem);
        if (pair.value == nullptr) return nullptr;
      }
      kept.push_back(pair);
    }
    Node& copy = copy_of(owner, *node);
    copy.pairs = std::move(kept);
    return &copy;
  }
  const bool all = path[at].kind == PathStep::Kind::kAll;
  const std::size_t index = all || node->kind != Kind::kSequence ? 0 : find_item(*node, path[at]);
  if (node->kind != Kind::kSequence || (!all && index >= node->items.size())) {
    problem = misfit(path, at, *node);
    return nullptr;
  }
  Node& copy = copy_of(owner, *node);
  for (std::size_t i = all ? 0 : index; i < (all ? copy.items.size() : index + 1); ++i) {
    copy.items[i] = last ? &hole() : take(owner, copy.items[i], path, at + 1, problem);
    if (copy.items[i] == nullptr) return nullptr;
  }
  return &copy;
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
      case PathStep::Kind::kId:
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
      const std::size_t close = path.find(']', at);
      if (close == std::string_view::npos || steps.empty()) return std::nullopt;
      auto step = bracket_step(path.substr(at + 1, close - at - 1));
      if (!step) return std::nullopt;
      steps.push_back(std::move(*step));
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
    steps.push_back({PathStep::Kind::kKey, std::string(path.substr(at, end - at)), 0});
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
    problem = misfit(path, i, node);
    return nullptr;
  }
  *slot = value;
  return copy;
}

const Node* prune(Tree& owner, const Node* root, const std::vector<PathStep>& path,
                  std::string& problem) {
  return take(owner, root, path, 0, problem);
}

const Node* close_holes(Tree& owner, const Node* root) {
  // Calls itself once a level, of which a tree has kDepthLimit and a path's more (limits.h).
  if (root->kind == Kind::kSequence) {
    std::vector<const Node*> kept;
    for (const Node* item : root->items) {
      if (item != &hole()) kept.push_back(close_holes(owner, item));
    }
    if (kept == root->items) return root;
    Node& copy = copy_of(owner, *root);
    copy.items = std::move(kept);
    return &copy;
  }
  std::vector<Pair> pairs = root->pairs;
  bool changed = false;
  for (Pair& pair : pairs) {
    const Node* value = close_holes(owner, pair.value);
    changed = changed || value != pair.value;
    pair.value = value;
  }
  if (!changed) return root;
  Node& copy = copy_of(owner, *root);
  copy.pairs = std::move(pairs);
  return &copy;
}

}  // namespace resumec::yaml
