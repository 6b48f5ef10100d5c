#include "yaml/node.h"

#include <algorithm>

namespace resumec::yaml {

bool Node::is_null() const {
  if (kind != Kind::kScalar || style != ScalarStyle::kPlain || tagged_str) return false;
  const std::string& value = text.text();
  return value.empty() || value == "~" || value == "null" || value == "Null" || value == "NULL";
}

const Node* Node::find(std::string_view key) const {
  const auto found = std::find_if(pairs.begin(), pairs.end(),
                                  [key](const Pair& pair) { return pair.key->text.text() == key; });
  return found == pairs.end() ? nullptr : found->value;
}

std::string_view describe(const Node& node) {
  switch (node.kind) {
    case Kind::kMapping:
      return "a mapping";
    case Kind::kSequence:
      return "a list";
    case Kind::kScalar:
      break;
  }
  return node.is_null() ? "nothing" : "text";
}

}  // namespace resumec::yaml
