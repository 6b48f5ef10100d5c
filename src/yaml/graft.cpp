#include "yaml/graft.h"

#include <algorithm>

#include <fmt/format.h>

namespace resumec::yaml {
namespace {

// Stands in a list where an item was taken out.
const Node& hole() {
  static const Node node;
  return node;
}

bool names(const PathStep& step, const Pair& pair) {
  const std::string& key = pair.key->text.text();
  return key == step.name ||
         std::find(step.old_names.begin(), step.old_names.end(), key) != step.old_names.end();
}

}  // namespace

// A copy of `node`, or the copy that was made before.
Node& Draft::writable(const Node* node) {
  const auto made = own_.find(node);
  if (made != own_.end()) return *made->second;
  Node& copy = owner_.add();
  copy = *node;
  own_.emplace(&copy, &copy);
  origins_.emplace(&copy, node);
  return copy;
}

std::vector<std::size_t> Draft::find_items(const Node& list, const PathStep& step) {
  if (step.kind != PathStep::Kind::kIndex) return names_.find(list, step);
  if (step.index < list.items.size()) return {step.index};
  return {};
}

// Why `node` has no such step: it is of another kind, or its list has no such item, or several.
std::string Draft::misfit(const std::vector<PathStep>& path, std::size_t at, const Node& node) {
  const std::string here = to_text(path, at + 1);
  const PathStep& step = path[at];
  if (node.kind != Kind::kSequence || step.kind == PathStep::Kind::kKey) {
    const std::string parent = to_text(path, at);
    const bool list = node.kind == Kind::kSequence;
    return fmt::format("`{}`: `{}` is {}{}", here, parent, describe(node),
                       list ? fmt::format(", whose first item is `{}[0]`", parent) : "");
  }
  if (step.kind == PathStep::Kind::kAll) return fmt::format("`{}` is all items, not one", here);
  if (step.kind == PathStep::Kind::kName) {
    const std::size_t count = find_items(node, step).size();
    return count == 0 ? fmt::format("`{}`: no item has this id or name", here)
                      : fmt::format("`{}`: {} items have this name", here, count);
  }
  const std::size_t count = node.items.size();
  if (count == 0) return fmt::format("`{}`: the list is empty; its first item is `[0]`", here);
  return fmt::format("`{}`: the list has {} item{}, counted from 0", here, count,
                     count == 1 ? "" : "s");
}

// The slot of `parent` that `step` names, made when it is missing; null when it cannot be.
const Node** Draft::child(Node& parent, const PathStep& step, source::Span cause) {
  if (step.kind != PathStep::Kind::kKey) {
    if (parent.kind != Kind::kSequence || step.kind == PathStep::Kind::kAll) return nullptr;
    const bool grows = step.kind == PathStep::Kind::kIndex && step.index == parent.items.size();
    if (grows) {
      names_.touch(parent, parent.items.size());
      return &parent.items.emplace_back(nullptr);
    }
    const std::vector<std::size_t> found = find_items(parent, step);
    if (found.size() != 1) return nullptr;
    names_.touch(parent, found.front());
    return &parent.items[found.front()];
  }
  if (parent.kind != Kind::kMapping) return nullptr;
  const auto found = std::find_if(parent.pairs.begin(), parent.pairs.end(),
                                  [&step](const Pair& pair) { return names(step, pair); });
  if (found != parent.pairs.end()) return &found->value;
  Node& key = owner_.add();
  key.span = cause;
  key.text = source::MappedText::generated(step.name, cause);
  parent.pairs.push_back({&key, nullptr});
  return &parent.pairs.back().value;
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
    slot = child(node, path[i], cause);
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
  std::size_t index = 0;
  bool there = node->kind == Kind::kSequence;
  if (there && !all) {
    const std::vector<std::size_t> found = find_items(*node, step);
    there = found.size() == 1;
    if (there) index = found.front();
  }
  if (!there) {
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
  names_.lessen(copy);
  return &copy;
}

void Draft::close_holes() {
  if (has_holes_) root_ = closed(root_);
  has_holes_ = false;
  // Items have moved up.
  names_.forget();
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
