#include "decode/fields/own_words.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace resumec::decode {
namespace {

using yaml::Kind;
using yaml::Node;
using yaml::Pair;

// FNV-1a: it guards against mistakes, not against anybody's intent.
class Fingerprint {
 public:
  void add(std::string_view text) {
    for (const char c : text) {
      sum_ ^= static_cast<unsigned char>(c);
      sum_ *= 0x100000001b3;
    }
  }
  void add_text(std::string_view text) {
    add(fmt::format("{}:", text.size()));
    add(text);
  }
  // Both call themselves once a level, of which a file has few (yaml/limits.h).
  void add_value(const schema::Value& value) {
    using Form = schema::Value::Kind;
    if (value.kind == Form::kList) {
      add("[");
      for (const schema::Value& item : value.items) add_value(item);
      add("]");
    } else if (value.kind == Form::kMapping) {
      add("{");
      for (const schema::Member& member : value.members) {
        if (member.key == kOwnWords) continue;
        add_text(member.key);
        add_value(member.value);
      }
      add("}");
    } else {
      add_text(value.text);
    }
  }
  void add_node(const Node& node) {
    if (node.kind == Kind::kSequence) {
      add("[");
      for (const Node* item : node.items) add_node(*item);
      add("]");
    } else if (node.kind == Kind::kMapping) {
      add("{");
      for (const Pair& pair : node.pairs) {
        if (pair.key->text.text() == kOwnWords) continue;
        add_text(pair.key->text.text());
        add_node(*pair.value);
      }
      add("}");
    } else {
      add_text(node.text.text());
    }
  }
  [[nodiscard]] std::string text() const { return fmt::format("{:016x}", sum_); }

 private:
  std::uint64_t sum_ = 0xcbf29ce484222325;
};

const Node* own_words_of(const Node& mapping) {
  const Node* own = mapping.kind == Kind::kMapping ? mapping.find(kOwnWords) : nullptr;
  return own != nullptr && own->kind == Kind::kMapping ? own : nullptr;
}

bool has_own_words(const Node& node) {
  if (own_words_of(node) != nullptr) return true;
  return std::any_of(node.items.begin(), node.items.end(),
                     [](const Node* item) { return has_own_words(*item); }) ||
         std::any_of(node.pairs.begin(), node.pairs.end(),
                     [](const Pair& pair) { return has_own_words(*pair.value); });
}

class Restorer {
 public:
  explicit Restorer(yaml::Tree& owner) : owner_(owner) {}

  const Node* run(const Node& root) {
    Node& whole = owner_.add();
    whole = *mapping(root, true);
    // All of it was of other sections.
    std::erase_if(whole.pairs, [](const Pair& pair) {
      return pair.value->kind == Kind::kSequence && pair.value->items.empty();
    });
    for (auto& [section, items] : moved_) add_to(whole, section, items);
    return &whole;
  }

 private:
  // A section: entries of ours in the place of those that they were made into.
  const Node* list(const Node& node, std::string_view section) {
    Node& made = owner_.add();
    made = node;
    made.items.clear();
    for (std::size_t i = 0; i < node.items.size();) {
      const std::size_t entries = whole_at(node, i);
      if (entries == 0) {
        made.items.push_back(value(*node.items[i++]));
        continue;
      }
      const Node& own = *own_words_of(*node.items[i]);
      const std::string& home = own.find(kSection)->text.text();
      (home == section ? made.items : moved_[home]).push_back(own.find(kWhole));
      i += entries;
    }
    return &made;
  }

  // How many entries from the one at `at` on are a whole of ours, unchanged; 0: it is none.
  static std::size_t whole_at(const Node& list, std::size_t at) {
    const Node* own = own_words_of(*list.items[at]);
    if (own == nullptr) return 0;
    const Node* whole = own->find(kWhole);
    const Node* section = own->find(kSection);
    const Node* count = own->find(kEntries);
    const Node* instead = own->find(kInstead);
    if (whole == nullptr || section == nullptr || count == nullptr || instead == nullptr) return 0;
    const std::string& digits = count->text.text();
    std::size_t entries = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), entries);
    if (entries == 0 || entries > list.items.size() - at) return 0;
    Node group;
    group.kind = Kind::kSequence;
    const auto first = list.items.begin() + static_cast<std::ptrdiff_t>(at);
    group.items.assign(first, first + static_cast<std::ptrdiff_t>(entries));
    return fingerprint(group) == instead->text.text() ? entries : 0;
  }

  const Node* value(const Node& node) {
    if (node.kind == Kind::kMapping) return mapping(node, false);
    if (node.kind != Kind::kSequence) return &node;
    Node& made = owner_.add();
    made = node;
    for (const Node*& item : made.items) item = value(*item);
    return &made;
  }

  // `top`: its lists are sections.
  const Node* mapping(const Node& node, bool top) {
    const Node* own = own_words_of(node);
    Node& made = owner_.add();
    made = node;
    made.pairs.clear();
    const Node* instead = own == nullptr ? nullptr : own->find(kInstead);
    for (const Pair& pair : node.pairs) {
      const std::string& key = pair.key->text.text();
      if (pair.value == own) continue;
      const Node* print = instead == nullptr ? nullptr : instead->find(key);
      const Node* better = print == nullptr ? nullptr : own->find(key);
      if (better == nullptr || fingerprint(*pair.value) != print->text.text()) {
        const bool section = top && pair.value->kind == Kind::kSequence;
        made.pairs.push_back({pair.key, section ? list(*pair.value, key) : value(*pair.value)});
      } else if (!better->is_null()) {
        made.pairs.push_back({pair.key, better});
      }
    }
    if (own == nullptr || own->find(kWhole) != nullptr) return &made;
    for (const Pair& pair : own->pairs) {
      const std::string& key = pair.key->text.text();
      // What is to stand instead of a value that is gone has nothing to stand for.
      const bool replaces = instead != nullptr && instead->find(key) != nullptr;
      if (key == kInstead || replaces || node.find(key) != nullptr) continue;
      made.pairs.push_back(pair);
    }
    return &made;
  }

  void add_to(Node& root, const std::string& section, const std::vector<const Node*>& items) {
    for (Pair& pair : root.pairs) {
      if (pair.key->text.text() != section) continue;
      Node& longer = owner_.add();
      longer = *pair.value;
      longer.kind = Kind::kSequence;
      longer.items.insert(longer.items.end(), items.begin(), items.end());
      pair.value = &longer;
      return;
    }
    Node& key = owner_.add();
    key.text = source::MappedText::generated(section, items.front()->span);
    key.span = items.front()->span;
    Node& list = owner_.add();
    list.kind = Kind::kSequence;
    list.span = source::hull(items.front()->span, items.back()->span);
    list.items = items;
    root.pairs.push_back({&key, &list});
  }

  yaml::Tree& owner_;
  std::map<std::string, std::vector<const Node*>> moved_;  // to other sections
};

}  // namespace

std::string fingerprint(const schema::Value& value) {
  Fingerprint print;
  print.add_value(value);
  return print.text();
}

std::string fingerprint(const Node& node) {
  Fingerprint print;
  print.add_node(node);
  return print.text();
}

const Node* with_own_words(const Node& root, yaml::Tree& owner) {
  if (root.kind != Kind::kMapping || !has_own_words(root)) return &root;
  return Restorer(owner).run(root);
}

}  // namespace resumec::decode
