// Builds the tree of one file, whichever syntax it is written in, and holds the rules that both
// share: unique keys, and limits on depth and number.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "diag/sink.h"
#include "source/span.h"
#include "yaml/node.h"

namespace resumec::yaml {

// Thrown through the parser once reading on makes no sense; the reason is in the sink by then.
struct Stop {};

// About the collection that stands deeper than kDepthLimit, by its first character.
diag::Diagnostic too_deep(source::Span opening);

// What a node stands for when every alias in it is written out.
struct Extent {
  std::uint64_t nodes = 0;
  std::uint64_t bytes = 0;
};

class TreeBuilder {
 public:
  // `last_counts`: of keys that stand twice the last one is kept, with a warning, for the file was
  // written for programs that read it so; else that is an error.
  explicit TreeBuilder(diag::Sink& sink, bool last_counts = false)
      : sink_(sink), last_counts_(last_counts) {}

  // A new node of the tree, not yet placed in it. Throws Stop when there are too many.
  Node& make(source::Span at);

  // Stops at a text that is too long; `opening` is its first character.
  void limit_text(std::size_t bytes, source::Span opening);

  // Places a finished node: as root, item, key or value.
  void place(const Node& node, Extent extent);

  // Places a collection and makes it the one that is being filled. Throws Stop when it is too deep.
  void open(Node& collection);

  // Finishes the innermost collection: checks its keys, resolves its merge keys. Returns its
  // extent. `merge` tells whether a plain `<<` means a merge.
  Extent close(bool merge);

  [[nodiscard]] std::size_t depth() const { return frames_.size(); }
  [[nodiscard]] bool at_key() const;
  [[nodiscard]] bool at_root() const { return frames_.empty(); }
  // The key whose value comes next; null at a key, in a list and at the root.
  [[nodiscard]] const Node* key() const { return frames_.empty() ? nullptr : frames_.back().key; }
  [[nodiscard]] const Node* root() const { return tree_.root(); }
  [[nodiscard]] source::Span root_span() const {
    return tree_.root() == nullptr ? source::Span{} : tree_.root()->span;
  }
  [[nodiscard]] Node& innermost() { return *frames_.back().node; }

  // Adds a complaint; throws Stop when there are too many already.
  void complain(diag::Diagnostic diagnostic);

  Tree take() { return std::move(tree_); }

 private:
  struct Frame {
    Node* node;
    const Node* key = nullptr;
    Extent extent;
  };

  void check_keys(Node& mapping);
  void complain_twice(const Pair& first, const Pair& again);
  void resolve_merges(Node& mapping);
  void merge_from(const Node& key, const Node& value, std::vector<Pair>& merged);

  diag::Sink& sink_;
  bool last_counts_;
  Tree tree_;
  std::vector<Frame> frames_;
  std::size_t nodes_ = 0;
  std::size_t merged_pairs_ = 0;
  std::size_t complaints_ = 0;
};

}  // namespace resumec::yaml
