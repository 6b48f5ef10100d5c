#include "lint/sequences.h"

#include <algorithm>
#include <numeric>

namespace resumec::lint {
namespace {

std::uint64_t key_of(std::uint32_t node, Sequences::Symbol symbol) {
  return std::uint64_t{node} << 32U | symbol;
}

}  // namespace

void Sequences::add(const std::vector<Symbol>& sequence) {
  std::uint32_t node = kRoot;
  for (const Symbol symbol : sequence) {
    const auto made = static_cast<std::uint32_t>(nodes_.size());
    const auto [place, is_new] = children_.try_emplace(key_of(node, symbol), made);
    if (is_new) {
      Node child;
      child.parent = node;
      child.symbol = symbol;
      child.depth = nodes_[node].depth + 1;
      nodes_.push_back(child);
    }
    node = place->second;
  }
  const auto number = static_cast<std::uint32_t>(ends_.size());
  ends_.push_back(kNone);
  if (node == kRoot) return;
  ends_.back() = nodes_[node].last;
  nodes_[node].last = number;
}

void Sequences::link() {
  // A fallback is shorter than what falls back to it, so it comes first.
  std::vector<std::uint32_t> order(nodes_.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) {
    return nodes_[a].depth < nodes_[b].depth;
  });
  for (const std::uint32_t index : order) {
    Node& node = nodes_[index];
    if (node.depth > 1) node.fallback = next(nodes_[node.parent].fallback, node.symbol);
    const Node& fallback = nodes_[node.fallback];
    if (node.depth > 0) node.shorter = fallback.last != kNone ? node.fallback : fallback.shorter;
  }
}

std::uint32_t Sequences::child(std::uint32_t node, Symbol symbol) const {
  const auto found = children_.find(key_of(node, symbol));
  return found == children_.end() ? kNone : found->second;
}

std::uint32_t Sequences::next(std::uint32_t node, Symbol symbol) const {
  for (;;) {
    const std::uint32_t below = child(node, symbol);
    if (below != kNone) return below;
    if (node == kRoot) return kRoot;
    node = nodes_[node].fallback;
  }
}

}  // namespace resumec::lint
