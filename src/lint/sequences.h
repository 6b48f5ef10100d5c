// Which of many sequences of words stand in a text, in one walk over it however many they are and
// however alike: by a tree of their beginnings in which each node knows where to go on when the
// next word does not fit (Aho and Corasick, 1975).
#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace resumec::lint {

class Sequences {
 public:
  // A word's number, or a letter's.
  using Symbol = std::uint32_t;

  // Sequences are numbered in the order in which they come. An empty one is never found.
  void add(const std::vector<Symbol>& sequence);

  // Behind the last `add`, and before the first `find`.
  void link();

  [[nodiscard]] bool empty() const { return ends_.empty(); }

  // Calls `found(number, begin)` for each place `begin` of `text` where a sequence stands, by the
  // end of each; until `found` returns false.
  template <class Found>
  void find(const std::vector<Symbol>& text, const Found& found) const {
    std::uint32_t node = kRoot;
    for (std::size_t i = 0; i < text.size(); ++i) {
      node = next(node, text[i]);
      std::uint32_t at = nodes_[node].last != kNone ? node : nodes_[node].shorter;
      for (; at != kNone; at = nodes_[at].shorter) {
        for (std::uint32_t number = nodes_[at].last; number != kNone; number = ends_[number]) {
          if (!found(number, i + 1 - nodes_[at].depth)) return;
        }
      }
    }
  }

 private:
  static constexpr std::uint32_t kRoot = 0;
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  struct Node {
    std::uint32_t parent = kRoot;
    Symbol symbol = 0;  // that leads here from the parent
    std::uint32_t depth = 0;
    std::uint32_t fallback = kRoot;  // the longest other beginning that ends as this one does
    std::uint32_t shorter = kNone;   // the next node on the way back at which a sequence ends
    std::uint32_t last = kNone;      // sequence that ends here
  };

  [[nodiscard]] std::uint32_t child(std::uint32_t node, Symbol symbol) const;
  [[nodiscard]] std::uint32_t next(std::uint32_t node, Symbol symbol) const;

  std::vector<Node> nodes_ = std::vector<Node>(1);
  std::unordered_map<std::uint64_t, std::uint32_t> children_;
  std::vector<std::uint32_t> ends_;  // by number: another sequence that is the same
};

}  // namespace resumec::lint
