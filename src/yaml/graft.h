// Puts values into a tree at paths, as `--set path=value` asks, and takes some out.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "yaml/node.h"

namespace resumec::yaml {

// "work[0].name", "work[Zalopay].name", "work[].name": the names of mappings and the items of
// lists. An item is named by its `id`, by itself when it is a text, or by the text of its first
// field: an id goes before a name.
struct PathStep {
  enum class Kind { kKey, kIndex, kName, kAll };
  Kind kind = Kind::kKey;
  std::string name;  // of a key, or of an item
  std::size_t index = 0;
  // What the reader of a path knows and adds: of a key, other names under which it may stand in the
  // file; of an item, the fields that hold its name.
  std::vector<std::string_view> old_names{};
};

// Nothing when the path is not of that form, or longer than any résumé is deep.
std::optional<std::vector<PathStep>> parse_path(std::string_view path);

// The first `count` steps as they are written.
std::string to_text(const std::vector<PathStep>& path, std::size_t count);

// The items of `list` that `step`, a name, picks: those with that `id`, or else with that name.
std::vector<std::size_t> named_items(const Node& list, const PathStep& step);

// The text by which `item` is named, `fields` being those that may hold it: its id, itself when it
// is a text, or a field's. Nothing when no path can hold it: a number, one bracket alone, a
// sentence.
std::optional<std::string> item_name(const Node& item, const std::vector<std::string_view>& fields);

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
  const Node** child(Node& parent, const PathStep& step, source::Span cause);
  std::vector<std::size_t> find_items(const Node& list, const PathStep& step) const;
  std::string misfit(const std::vector<PathStep>& path, std::size_t at, const Node& node) const;
  const Node* without(const Node* node, const std::vector<PathStep>& path, std::size_t at,
                      std::string& problem);
  const Node* closed(const Node* node);

  Tree& owner_;
  const Node* root_;
  // Copies that this draft made and may change; only ever asked for one of them.
  std::unordered_map<const Node*, Node*> own_;
  // Of each copy, what it is a copy of: an item that was renamed still answers to its old name, so
  // it does not matter which of two settings comes first.
  std::unordered_map<const Node*, const Node*> origins_;
  bool has_holes_ = false;
};

}  // namespace resumec::yaml
