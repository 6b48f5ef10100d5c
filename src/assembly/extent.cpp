#include "assembly/extent.h"

#include <algorithm>

namespace resumec::assembly {
namespace {

// Sums of sums double with each level: none may run over.
constexpr std::uint64_t kEnough = std::uint64_t{1} << 40U;

void add(Extent& sum, const Extent& part) {
  sum.values = std::min(sum.values + part.values, kEnough);
  sum.depth = std::max(sum.depth, part.depth + 1);
}

}  // namespace

// Calls itself once a level: of a file those of yaml/limits.h, of files that include each other the
// sum of a few.
Extent Extents::of(const yaml::Node& node) {
  if (node.kind == yaml::Kind::kScalar) return {1, 0};
  if (const auto found = known_.find(&node); found != known_.end()) return found->second;
  Extent sum{1, 1};
  for (const yaml::Node* item : node.items) add(sum, of(*item));
  for (const yaml::Pair& pair : node.pairs) add(sum, of(*pair.value));
  known_.emplace(&node, sum);
  return sum;
}

}  // namespace resumec::assembly
