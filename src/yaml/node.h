// The YAML tree: what a file says, with the place of everything it says.
//
// Scalars stay text: what `NO`, `1.10` or `2020` mean is the schema's business. An alias is the
// node of its anchor, so the tree is a graph without cycles; the reader bounds how often it may be
// walked.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string_view>
#include <vector>

#include "source/mapped_text.h"
#include "source/span.h"

namespace resumec::yaml {

enum class Kind : std::uint8_t { kScalar, kSequence, kMapping };

enum class ScalarStyle : std::uint8_t { kPlain, kSingleQuoted, kDoubleQuoted, kLiteral, kFolded };

struct Node;

struct Pair {
  const Node* key = nullptr;  // always a scalar
  const Node* value = nullptr;
};

struct Node {
  Kind kind = Kind::kScalar;
  ScalarStyle style = ScalarStyle::kPlain;
  bool flow = false;        // [a, b] or {k: v}: hints show the form that the user writes
  bool tagged_str = false;  // `!!str ~` is a text, not a null

  // A scalar with its quotes or block indicator, a collection from its first to its last character;
  // without `&anchor` and `!tag`. An empty value is the empty span behind its `:` or `-`.
  source::Span span;

  source::MappedText text;         // of a scalar, decoded
  std::vector<const Node*> items;  // of a sequence
  std::vector<Pair> pairs;         // of a mapping, in order, keys unique, merge keys resolved

  // A plain scalar that YAML 1.2's core schema reads as null: empty, `~`, `null`, `Null`, `NULL`,
  // unless it is tagged `!!str`.
  [[nodiscard]] bool is_null() const;
  [[nodiscard]] bool is_empty_scalar() const { return kind == Kind::kScalar && text.empty(); }

  // The value of `key`, or null. Linear: mappings of résumés are short.
  [[nodiscard]] const Node* find(std::string_view key) const;
};

// Owns the nodes of one file; they live as long as it does.
class Tree {
 public:
  Tree() = default;
  Tree(const Tree&) = delete;
  Tree& operator=(const Tree&) = delete;
  Tree(Tree&&) = default;
  Tree& operator=(Tree&&) = default;

  Node& add() { return nodes_.emplace_back(); }
  [[nodiscard]] const Node* root() const { return root_; }
  // The root may be a node of another tree, which then must outlive this one.
  void set_root(const Node* root) { root_ = root; }
  // How many nodes it owns.
  [[nodiscard]] std::size_t size() const { return nodes_.size(); }

 private:
  std::deque<Node> nodes_;
  const Node* root_ = nullptr;
};

// "a mapping", "a list", "text", "nothing": how a message names what was found.
std::string_view describe(const Node& node);

}  // namespace resumec::yaml
