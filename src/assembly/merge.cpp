#include "assembly/merge.h"

#include <string_view>
#include <unordered_map>
#include <vector>

namespace resumec::assembly {

// Calls itself once a level, of which a tree has few (yaml/limits.h).
const yaml::Node* merged(const yaml::Node& over, const yaml::Node& under, yaml::Tree& owner) {
  if (over.kind != yaml::Kind::kMapping || under.kind != yaml::Kind::kMapping) return &over;
  // Only looked up: a mapping may have as many keys as a file has values.
  std::unordered_map<std::string_view, std::size_t> own;
  for (std::size_t i = 0; i < over.pairs.size(); ++i) {
    own.emplace(over.pairs[i].key->text.text(), i);
  }
  std::vector<yaml::Pair> pairs = over.pairs;
  for (const yaml::Pair& pair : under.pairs) {
    const auto at = own.find(pair.key->text.text());
    if (at == own.end()) {
      pairs.push_back(pair);
    } else {
      const yaml::Node*& value = pairs[at->second].value;
      value = merged(*value, *pair.value, owner);
    }
  }
  yaml::Node& made = owner.add();
  made.kind = over.kind;
  made.flow = over.flow;
  made.span = over.span;
  made.pairs = std::move(pairs);
  return &made;
}

}  // namespace resumec::assembly
