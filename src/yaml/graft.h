// Puts a value into a tree at a path, as `--set path=value` asks.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "yaml/node.h"

namespace resumec::yaml {

// "work[0].name": the names of mappings and the numbers of lists.
struct PathStep {
  std::string name;  // of a key; empty: `index` counts
  std::size_t index = 0;
};

// Nothing when the path is not of that form, or longer than any résumé is deep.
std::optional<std::vector<PathStep>> parse_path(std::string_view path);

// A copy of `root` that holds `value` at `path`; nodes off the path are shared, new ones are owned
// by `owner`. Mappings that are missing are made; a list can be changed and grown by one. On
// failure null, and `problem` says at which step and why ("`work[7]`: the list has 3 items").
const Node* graft(Tree& owner, const Node* root, const std::vector<PathStep>& path,
                  const Node* value, std::string& problem);

}  // namespace resumec::yaml
