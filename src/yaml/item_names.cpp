#include "yaml/item_names.h"

#include <algorithm>
#include <iterator>

namespace resumec::yaml {
namespace {

// Nobody repeats a longer text in a path; it gets an id.
constexpr std::size_t kLongestName = 60;

// Calls `visit` with each text of a value: a name in several languages is known by each.
template <class Visit>
void for_each_text(const Node& value, const Visit& visit) {
  if (value.kind == Kind::kScalar) return visit(trimmed(value.text.text()));
  for (const Pair& pair : value.pairs) {
    if (pair.value->kind == Kind::kScalar) visit(trimmed(pair.value->text.text()));
  }
}

const Node* id_of(const Node& item) {
  const Node* id = item.find("id");
  return id != nullptr && id->kind == Kind::kScalar ? id : nullptr;
}

// Calls `visit` with each text that is the name of an item, and no id: as it is typed and as it is
// seen.
template <class Visit>
void for_each_name(const Node& item, const PathStep& step, const Visit& visit) {
  const auto both = [&step, &visit](std::string_view typed) {
    visit(typed);
    if (step.seen == nullptr) return;
    const std::string seen = step.seen(typed);
    if (seen != typed) visit(trimmed(seen));
  };
  if (item.kind == Kind::kScalar) {
    if (!item.is_null()) for_each_text(item, both);
    return;
  }
  for (const std::string_view field : step.old_names) {
    if (const Node* value = item.find(field)) for_each_text(*value, both);
  }
}

bool has_id(const Node& item, const PathStep& step) {
  const Node* id = id_of(item);
  return id != nullptr && trimmed(id->text.text()) == step.name;
}

bool has_name(const Node& item, const PathStep& step) {
  bool has = false;
  for_each_name(item, step, [&](std::string_view name) { has = has || name == step.name; });
  return has;
}

template <class Test>
std::vector<std::size_t> those(const std::vector<std::size_t>& items, const Test& test) {
  std::vector<std::size_t> found;
  std::copy_if(items.begin(), items.end(), std::back_inserter(found), test);
  return found;
}

// Of `items` those with the id, or else with the name; `node_of` has the node of each.
template <class NodeOf>
std::vector<std::size_t> named(const std::vector<std::size_t>& items, const PathStep& step,
                               const NodeOf& node_of) {
  auto found = those(items, [&](std::size_t at) { return has_id(node_of(at), step); });
  if (!found.empty()) return found;
  return those(items, [&](std::size_t at) { return has_name(node_of(at), step); });
}

}  // namespace

std::optional<std::string> item_name(const Node& item, const PathStep& step) {
  const Node* name = item.kind == Kind::kScalar ? &item : item.find("id");
  for (const std::string_view field : step.old_names) {
    if (name == nullptr) name = item.find(field);
  }
  if (name == nullptr || name->is_null()) return std::nullopt;
  // Of a name in several languages the first will do.
  if (name->kind == Kind::kMapping && !name->pairs.empty()) name = name->pairs.front().value;
  if (name->kind != Kind::kScalar) return std::nullopt;
  std::string text(trimmed(name->text.text()));
  if (step.seen != nullptr && name != item.find("id")) text = step.seen(text);
  const bool one_line = text.find_first_of("\r\n\t") == std::string::npos;
  if (text.empty() || text.size() > kLongestName || !one_line) return std::nullopt;
  if (!can_stand_in_brackets(text)) return std::nullopt;
  return text;
}

const std::vector<std::size_t>& ItemNames::find(const Node& list, const PathStep& step) {
  static const std::vector<std::size_t> none;
  const auto [place, is_new] = lists_[&list].try_emplace(step.old_names);
  Names& names = place->second;
  if (is_new) {
    for (std::size_t i = 0; i < list.items.size(); ++i) {
      add(*list.items[i], step, i, names);
      const Node& origin = before(*list.items[i]);
      if (&origin != list.items[i]) add(origin, step, i, names);
    }
  }
  for (const std::size_t at : names.touched) add(*list.items[at], step, at, names);
  names.touched.clear();
  const auto known = names.by_name.find(step.name);
  if (known == names.by_name.end()) return none;
  Named& entry = known->second;
  if (entry.found_at != names.changes + 1) {
    entry.found_at = names.changes + 1;
    entry.found =
        named(entry.items, step, [&](std::size_t at) -> const Node& { return *list.items[at]; });
    if (entry.found.empty()) {
      entry.found = named(entry.items, step,
                          [&](std::size_t at) -> const Node& { return before(*list.items[at]); });
    }
  }
  return entry.found;
}

void ItemNames::touch(const Node& list, std::size_t at) {
  const auto known = lists_.find(&list);
  if (known == lists_.end()) return;
  for (auto& [fields, names] : known->second) names.touched.push_back(at);
  lessen(list);
}

void ItemNames::lessen(const Node& list) {
  const auto known = lists_.find(&list);
  if (known == lists_.end()) return;
  for (auto& [fields, names] : known->second) ++names.changes;
}

void ItemNames::add(const Node& item, const PathStep& step, std::size_t at, Names& names) {
  const auto put = [&names, at](std::string_view name) {
    std::vector<std::size_t>& items = names.by_name[std::string(name)].items;
    const auto place = std::lower_bound(items.begin(), items.end(), at);
    if (place == items.end() || *place != at) items.insert(place, at);
  };
  if (const Node* id = id_of(item)) put(trimmed(id->text.text()));
  for_each_name(item, step, put);
}

const Node& ItemNames::before(const Node& item) const {
  if (origins_ == nullptr) return item;
  const auto origin = origins_->find(&item);
  return origin == origins_->end() ? item : *origin->second;
}

}  // namespace resumec::yaml
