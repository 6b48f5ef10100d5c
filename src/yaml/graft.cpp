#include "yaml/graft.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace resumec::yaml {
namespace {

// Deeper than any field of a résumé; bounds `without` too, which calls itself once a step.
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
    const std::string parent = to_text(path, at);
    const bool list = node.kind == Kind::kSequence;
    return fmt::format("`{}`: `{}` is {}{}", here, parent, describe(node),
                       list ? fmt::format(", whose first item is `{}[0]`", parent) : "");
  }
  if (step.kind == PathStep::Kind::kId) return fmt::format("`{}`: no item has this id", here);
  if (step.kind == PathStep::Kind::kAll) return fmt::format("`{}` is all items, not one", here);
  const std::size_t count = node.items.size();
  if (count == 0) return fmt::format("`{}`: the list is empty; its first item is `[0]`", here);
  return fmt::format("`{}`: the list has {} item{}, counted from 0", here, count,
                     count == 1 ? "" : "s");
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

// A copy of `node`, or the copy that was made before.
Node& Draft::writable(const Node* node) {
  const auto made = own_.find(node);
  if (made != own_.end()) return *made->second;
  Node& copy = owner_.add();
  copy = *node;
  own_.emplace(&copy, &copy);
  return copy;
}

std::string Draft::put(const std::vector<PathStep>& path, const Node* value) {
  const source::Span cause = value->span;
  const Node** slot = &root_;
  for (std::size_t i = 0; i < path.size(); ++i) {
    const Node* old = *slot;
    if (old == nullptr || old->is_null()) {
      Node& made = owner_.add();
      made.kind = path[i].kind == PathStep::Kind::kKey ? Kind::kMapping : Kind::kSequence;
      made.span = cause;
      own_.emplace(&made, &made);
      old = &made;
    }
    Node& node = writable(old);
    *slot = &node;
    slot = child(owner_, node, path[i], cause);
    if (slot == nullptr) return misfit(path, i, node);
  }
  *slot = value;
  return "";
}

std::string Draft::take(const std::vector<PathStep>& path) {
  std::string problem;
  const Node* root = without(root_, path, 0, problem);
  if (root != nullptr) root_ = root;
  return problem;
}

// `node` without what the steps from `at` name; null with a `problem`. Calls itself once a step.
const Node* Draft::without(const Node* node, const std::vector<PathStep>& path, std::size_t at,
                           std::string& problem) {
  const bool last = at + 1 == path.size();
  const PathStep& step = path[at];
  if (node->is_null()) return node;
  if (step.kind == PathStep::Kind::kKey) {
    if (node->kind != Kind::kMapping) {
      problem = misfit(path, at, *node);
      return nullptr;
    }
    // Under each of its names: an old one must not show what was to be left out.
    const auto named = [&step](const Pair& pair) { return names(step, pair); };
    if (std::none_of(node->pairs.begin(), node->pairs.end(), named)) return node;
    Node& copy = writable(node);
    if (last) {
      std::erase_if(copy.pairs, named);
      return &copy;
    }
    for (Pair& pair : copy.pairs) {
      if (!named(pair)) continue;
      const Node* value = without(pair.value, path, at + 1, problem);
      if (value == nullptr) return nullptr;
      pair.value = value;
    }
    return &copy;
  }
  const bool all = step.kind == PathStep::Kind::kAll;
  const std::size_t index = all || node->kind != Kind::kSequence ? 0 : find_item(*node, step);
  if (node->kind != Kind::kSequence || (!all && index >= node->items.size())) {
    problem = misfit(path, at, *node);
    return nullptr;
  }
  Node& copy = writable(node);
  for (std::size_t i = index; i < (all ? copy.items.size() : index + 1); ++i) {
    const Node* item = last ? &hole() : without(copy.items[i], path, at + 1, problem);
    if (item == nullptr) return nullptr;
    copy.items[i] = item;
    has_holes_ = has_holes_ || last;
  }
  return &copy;
}

void Draft::close_holes() {
  if (has_holes_) root_ = closed(root_);
  has_holes_ = false;
}

// Calls itself once a level, of which a tree has kDepthLimit (limits.h) and a path a few more.
const Node* Draft::closed(const Node* node) {
  if (node->kind == Kind::kSequence) {
    std::vector<const Node*> kept;
    for (const Node* item : node->items) {
      if (item != &hole()) kept.push_back(closed(item));
    }
    if (kept == node->items) return node;
    Node& copy = writable(node);
    copy.items = std::move(kept);
    return &copy;
  }
  std::vector<Pair> pairs = node->pairs;
  bool changed = false;
  for (Pair& pair : pairs) {
    const Node* value = closed(pair.value);
    changed = changed || value != pair.value;
    pair.value = value;
  }
  if (!changed) return node;
  Node& copy = writable(node);
  copy.pairs = std::move(pairs);
  return &copy;
}

}  // namespace resumec::yaml
