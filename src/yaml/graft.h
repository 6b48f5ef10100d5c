// Puts a value into a tree at a path, as `--set path=value` asks, or takes one out.
//
// A tree is never changed: each call returns a copy that shares everything off the path, so one
// tree can become several versions.
#pragma once

#include <optional>
#include <string>
#include <string_view>
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

// A copy of `root` that holds `value` at `path`; nodes off the path are shared, new ones are owned
// by `owner`. Mappings that are missing are made; a list can be changed and grown by one. On
// failure null, and `problem` says at which step and why ("`work[7]`: the list has 3 items").
const Node* graft(Tree& owner, const Node* root, const std::vector<PathStep>& path,
                  const Node* value, std::string& problem);

// A copy of `root` without what `path` names, which may be absent. An item of a list leaves a hole,
// so that later paths count as in the file; `close_holes` ends that. On failure null and `problem`,
// as above.
const Node* prune(Tree& owner, const Node* root, const std::vector<PathStep>& path,
                  std::string& problem);

// A copy of `root` whose lists have no holes; `root` itself when there are none.
const Node* close_holes(Tree& owner, const Node* root);

}  // namespace resumec::yaml
