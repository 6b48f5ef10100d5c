#include "yaml/graft.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace resumec::yaml {
namespace {

// Deeper than any field of a résumé; bounds `without` too, which calls itself once a step.
constexpr std::size_t kLongestPath = 32;

// Nobody repeats a longer text in a path; it gets an id.
constexpr std::size_t kLongestName = 60;

// Stands in a list where an item was taken out.
const Node& hole() {
  static const Node node;
  return node;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n"), text.size());
  return text.substr(begin, text.find_last_not_of(" \t\r\n") + 1 - begin);
}

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

bool names(const PathStep& step, const Pair& pair) {
  const std::string& key = pair.key->text.text();
  return key == step.name ||
         std::find(step.old_names.begin(), step.old_names.end(), key) != step.old_names.end();
}

bool says(const Node& node, std::string_view name) {
  if (node.kind == Kind::kScalar) return trimmed(node.text.text()) == name;
  // A name in several languages is known by each.
  return std::any_of(node.pairs.begin(), node.pairs.end(), [name](const Pair& pair) {
    return pair.value->kind == Kind::kScalar && trimmed(pair.value->text.text()) == name;
  });
}

bool has_id(const Node& item, std::string_view name) {
  const Node* id = item.find("id");
  return id != nullptr && id->kind == Kind::kScalar && trimmed(id->text.text()) == name;
}

bool has_name(const Node& item, const PathStep& step) {
  if (item.kind == Kind::kScalar) return !item.is_null() && says(item, step.name);
  return std::any_of(step.old_names.begin(), step.old_names.end(), [&](std::string_view field) {
    const Node* value = item.find(field);
    return value != nullptr && says(*value, step.name);
  });
}

template <class Test>
std::vector<std::size_t> items_that(const Node& list, const Test& test) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    if (test(*list.items[i])) found.push_back(i);
  }
  return found;
}

}  // namespace

std::vector<std::size_t> named_items(const Node& list, const PathStep& step) {
  auto found = items_that(list, [&step](const Node& item) { return has_id(item, step.name); });
  if (!found.empty()) return found;
  return items_that(list, [&step](const Node& item) { return has_name(item, step); });
}

std::optional<std::string> item_name(const Node& item,
                                     const std::vector<std::string_view>& fields) {
  const Node* name = item.kind == Kind::kScalar ? &item : item.find("id");
  for (const std::string_view field : fields) {
    if (name == nullptr) name = item.find(field);
  }
  if (name == nullptr || name->is_null()) return std::nullopt;
  // Of a name in several languages the first will do.
  if (name->kind == Kind::kMapping && !name->pairs.empty()) name = name->pairs.front().value;
  if (name->kind != Kind::kScalar) return std::nullopt;
  std::string text(trimmed(name->text.text()));
  const bool one_line = text.find_first_of("\r\n\t") == std::string::npos;
  if (text.empty() || text.size() > kLongestName || !one_line) return std::nullopt;
  if (is_number(text)) return std::nullopt;
  if (behind_bracket("[" + text + "]", 0) != text.size() + 2) return std::nullopt;
  return text;
}

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

// As `named_items`, with the names that items had in the file.
std::vector<std::size_t> Draft::find_items(const Node& list, const PathStep& step) const {
  if (step.kind == PathStep::Kind::kIndex) {
    if (step.index < list.items.size()) return {step.index};
    return {};
  }
  std::vector<std::size_t> found = named_items(list, step);
  if (!found.empty()) return found;
  Node before = list;
  for (const Node*& item : before.items) {
    const auto origin = origins_.find(item);
    if (origin != origins_.end()) item = origin->second;
  }
  return named_items(before, step);
}

// Why `node` has no such step: it is of another kind, or its list has no such item, or several.
std::string Draft::misfit(const std::vector<PathStep>& path, std::size_t at,
                          const Node& node) const {
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
    if (grows) return &parent.items.emplace_back(nullptr);
    const std::vector<std::size_t> found = find_items(parent, step);
    return found.size() == 1 ? &parent.items[found.front()] : nullptr;
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
