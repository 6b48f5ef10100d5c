#include "backend/json/extra.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "decode/fields/own_words.h"

namespace resumec::backend::json {
namespace {

using decode::fingerprint;
using schema::Member;
using schema::Value;

bool same(const Value& a, const Value& b) {
  return a.kind == b.kind && fingerprint(a) == fingerprint(b);
}

Value mapping() {
  Value made;
  made.kind = Value::Kind::kMapping;
  return made;
}

Value null() {
  Value made;
  made.kind = Value::Kind::kNull;
  return made;
}

Value* find(Value& mapping, std::string_view key) {
  for (Member& member : mapping.members) {
    if (member.key == key) return &member.value;
  }
  return nullptr;
}

bool all_mappings(const Value& list) {
  return std::all_of(list.items.begin(), list.items.end(),
                     [](const Value& item) { return item.kind == Value::Kind::kMapping; });
}

// What is ours of one mapping.
class Own {
 public:
  void add(std::string_view key, Value value) {
    words_.members.push_back({std::string(key), std::move(value)});
  }
  void replace(std::string_view key, Value value, const Value& standard) {
    add(key, std::move(value));
    instead_.members.push_back({std::string(key), Value::of(fingerprint(standard))});
  }
  void put_into(Value& file) {
    if (!instead_.members.empty()) add(decode::kInstead, std::move(instead_));
    if (words_.members.empty()) return;
    file.kind = Value::Kind::kMapping;
    file.members.push_back({std::string(decode::kOwnWords), std::move(words_)});
  }

 private:
  Value words_ = mapping();
  Value instead_ = mapping();
};

void add_to_mapping(Value& file, const Value& whole);

// Whether the items of both are the same things, so that each can say what is its own.
bool add_to_items(Value& file, const Value& whole) {
  if (file.kind != Value::Kind::kList || whole.kind != Value::Kind::kList) return false;
  if (file.items.size() != whole.items.size()) return false;
  if (!all_mappings(file) || !all_mappings(whole)) return false;
  for (std::size_t i = 0; i < file.items.size(); ++i) {
    add_to_mapping(file.items[i], whole.items[i]);
  }
  return true;
}

void add_member(Value& file, Own& own, std::string_view key, const Value& value) {
  Value* standard = find(file, key);
  if (standard == nullptr) {
    own.add(key, value);
  } else if (same(*standard, value)) {
    return;
  } else if (standard->kind == Value::Kind::kMapping && value.kind == Value::Kind::kMapping) {
    add_to_mapping(*standard, value);
  } else if (!add_to_items(*standard, value)) {
    own.replace(key, value, *standard);
  }
}

void add_to_mapping(Value& file, const Value& whole) {
  Own own;
  for (const Member& member : whole.members) {
    add_member(file, own, member.key, member.value);
  }
  for (const Member& member : file.members) {
    if (whole.find(member.key) == nullptr) own.replace(member.key, null(), member.value);
  }
  own.put_into(file);
}

// False where the entries of the file are not those that `origins` tells of: one without a word in
// JSON Resume's fields is none there.
bool add_to_section(std::string_view section, Value& file, const Value& whole,
                    const std::vector<Origin>& origins) {
  std::size_t entries = 0;
  for (const Origin& origin : origins) {
    const Value* home = whole.find(origin.section);
    if (home == nullptr || origin.index >= home->items.size()) return false;
    entries += origin.entries;
  }
  if (entries != file.items.size() || !all_mappings(file)) return false;
  std::size_t at = 0;
  for (const Origin& origin : origins) {
    const Value& one = whole.find(origin.section)->items[origin.index];
    if (origin.section == section && origin.entries == 1) {
      add_to_mapping(file.items[at++], one);
      continue;
    }
    Value group;
    group.kind = Value::Kind::kList;
    const auto first = file.items.begin() + static_cast<std::ptrdiff_t>(at);
    group.items.assign(first, first + static_cast<std::ptrdiff_t>(origin.entries));
    Own own;
    own.add(decode::kSection, Value::of(origin.section));
    own.add(decode::kEntries, Value::number(static_cast<int>(origin.entries)));
    own.add(decode::kInstead, Value::of(fingerprint(group)));
    own.add(decode::kWhole, one);
    own.put_into(file.items[at]);
    at += origin.entries;
  }
  return true;
}

}  // namespace

void add_own_words(Value& file, const Value& whole, const Origins& origins) {
  Own own;
  std::set<std::string, std::less<>> told;
  std::set<std::string, std::less<>> done;  // sections of the file whose entries say all
  for (const auto& [section, list] : origins) {
    Value* standard = find(file, section);
    if (standard == nullptr || !add_to_section(section, *standard, whole, list)) continue;
    done.insert(section);
    for (const Origin& origin : list) told.insert(origin.section);
  }
  for (const Member& member : whole.members) {
    if (told.count(member.key) > 0) continue;
    add_member(file, own, member.key, member.value);
  }
  for (const Member& member : file.members) {
    if (done.count(member.key) > 0 || whole.find(member.key) != nullptr) continue;
    own.replace(member.key, null(), member.value);
  }
  own.put_into(file);
}

}  // namespace resumec::backend::json
