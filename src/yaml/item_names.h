// The items of lists by their names. A file may have thousands of items and a variant a thousand
// paths, so each list is read once, when it is first asked for a name.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "yaml/node.h"
#include "yaml/path.h"

namespace resumec::yaml {

// The text by which `step` would pick `item`: its id, itself when it is a text, or a field's.
// Nothing when no path can hold it: a number, one bracket alone, a sentence.
std::optional<std::string> item_name(const Node& item, const PathStep& step);

class ItemNames {
 public:
  // What a node is a copy of, if it is one.
  using Origins = std::unordered_map<const Node*, const Node*>;

  // Of a tree that does not change.
  ItemNames() = default;
  // Of one that does: an item answers to the names of what it is a copy of, too. `origins` outlives
  // this.
  explicit ItemNames(const Origins& origins) : origins_(&origins) {}

  // The items of `list` that `step`, a name, picks as they stand now: those with that `id`, or else
  // with that name, or else those which had them before they were changed.
  const std::vector<std::size_t>& find(const Node& list, const PathStep& step);

  // Item `at` of `list` gets another name, or is new. It may still be missing, until `find`.
  void touch(const Node& list, std::size_t at);

  // Items of `list` were taken out, or lost a name.
  void lessen(const Node& list);

  void forget() { lists_.clear(); }

 private:
  struct Named {
    std::vector<std::size_t> items;  // to which the name ever belonged
    std::vector<std::size_t> found;  // what `find` said
    std::size_t found_at = 0;        // the list's number of changes, and one, when it said so
  };
  struct Names {
    std::unordered_map<std::string, Named> by_name;
    std::vector<std::size_t> touched;  // since the last `find`
    std::size_t changes = 0;
  };
  // Fields that may hold an item's name, as the reader of a path knows them.
  using Fields = std::vector<std::string_view>;

  static void add(const Node& item, const PathStep& step, std::size_t at, Names& names);
  [[nodiscard]] const Node& before(const Node& item) const;

  const Origins* origins_ = nullptr;
  // Only looked up, never walked: the order of addresses reaches no output.
  std::unordered_map<const Node*, std::map<Fields, Names>> lists_;
};

}  // namespace resumec::yaml
