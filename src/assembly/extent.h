// How much a tree says, an alias as often as it is used.
#pragma once

#include <cstdint>
#include <unordered_map>

#include "yaml/node.h"

namespace resumec::assembly {

struct Extent {
  std::uint64_t values = 0;
  std::uint64_t depth = 0;  // levels of lists and mappings
};

// Each node is walked once, however many ways lead to it.
class Extents {
 public:
  Extent of(const yaml::Node& node);

 private:
  std::unordered_map<const yaml::Node*, Extent> known_;
};

}  // namespace resumec::assembly
