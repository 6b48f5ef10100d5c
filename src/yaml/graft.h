// Puts values into a tree at paths, as `--set path=value` asks, and takes some out.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "yaml/node.h"

namespace resumec::yaml {

// "work[0].name", "work[thesis].name", "work[].name": the names of mappings and the items of lists.
struct PathStep {
  enum class Kind { kKey, kIndex, kId, kAll };
  Kind kind = Kind::kKey;
  std::string name;  // of a key, or the `id` of an item
  std::size_t index = 0;
  // Other names under which the key may stand in the file; the reader of a path adds them.
  std::vector<std::string_view> old_names{};
};

// Nothing when the path is not of that form, or longer than any résumé is deep.
std::optional<std::vector<PathStep>> parse_path(std::string_view path);

// The first `count` steps as they are written.
std::string to_text(const std::vector<PathStep>& path, std::size_t count);

// A version of a tree in the making. Nodes that it changes are copied once, into the tree that owns
// them all; the rest is shared, so one tree can become several versions.
class Draft {
 public:
  // `owner` outlives the draft; `root` is one of its nodes.
  Draft(Tree& owner, const Node* root) : owner_(owner), root_(root) {}

  [[nodiscard]] const Node* root() const { return root_; }

  // Puts `value` at `path`. Mappings that are missing are made; a list can be changed and grown by
  // one. Returns why it cannot be ("`work[7]`: the list has 3 items"), or an empty text.
  std::string put(const std::vector<PathStep>& path, const Node* value);

  // Takes out what `path` names, which may be absent. An item of a list leaves a hole, so that
  // later paths count as in the file; `close_holes` ends that. Returns as `put` does.
  std::string take(const std::vector<PathStep>& path);

  void close_holes();

  // A node of its own, to be filled and put.
  Node& add() { return owner_.add(); }

 private:
  Node& writable(const Node* node);
  const Node* without(const Node* node, const std::vector<PathStep>& path, std::size_t at,
                      std::string& problem);
  const Node* closed(const Node* node);

  Tree& owner_;
  const Node* root_;
  // Copies that this draft made and may change; only ever asked for one of them.
  std::unordered_map<const Node*, Node*> own_;
  bool has_holes_ = false;
};

}  // namespace resumec::yaml
