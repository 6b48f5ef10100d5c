// Puts values into a tree at paths, as `--set path=value` asks, and takes some out.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "yaml/item_names.h"
#include "yaml/node.h"
#include "yaml/path.h"

namespace resumec::yaml {

// A version of a tree in the making. Nodes that it changes are copied once, into the tree that owns
// them all; the rest is shared, so one tree can become several versions.
class Draft {
 public:
  // `owner` takes the copies, and outlives the draft; so does the tree of `root`.
  Draft(Tree& owner, const Node* root) : owner_(owner), root_(root), names_(origins_) {}
  Draft(const Draft&) = delete;
  Draft& operator=(const Draft&) = delete;

  [[nodiscard]] const Node* root() const { return root_; }

  // Puts `value` at `path`. Mappings that are missing are made; a list can be changed and grown by
  // one. Returns why it cannot be ("`work[7]`: the list has 3 items"), or an empty text.
  std::string put(const std::vector<PathStep>& path, const Node* value);

  // Takes out what `path` names, which may be absent. An item of a list leaves a hole, so that
  // later paths count as in the file; `close_holes` ends that. Returns as `put` does.
  std::string take(const std::vector<PathStep>& path);

  void close_holes();

  // The items of `list`, a node of this draft, that `step` picks: by its number, or by the id or
  // the name that they have or had in the file.
  std::vector<std::size_t> find_items(const Node& list, const PathStep& step);

  // A node of its own, to be filled and put.
  Node& add() { return owner_.add(); }

 private:
  Node& writable(const Node* node);
  const Node** child(Node& parent, const PathStep& step, source::Span cause);
  std::string misfit(const std::vector<PathStep>& path, std::size_t at, const Node& node);
  const Node* without(const Node* node, const std::vector<PathStep>& path, std::size_t at,
                      std::string& problem);
  const Node* closed(const Node* node);

  Tree& owner_;
  const Node* root_;
  // Copies that this draft made and may change; only ever asked for one of them.
  std::unordered_map<const Node*, Node*> own_;
  // Of each copy, what it is a copy of: an item that was renamed still answers to its old name, so
  // it does not matter which of two settings comes first.
  ItemNames::Origins origins_;
  ItemNames names_;
  bool has_holes_ = false;
};

}  // namespace resumec::yaml
