#include "characters/edit_distance.h"

#include <algorithm>
#include <array>

#include "characters/ascii.h"

namespace resumec::characters {
namespace {

// Names longer than this are no typing mistakes, and the table stays small.
constexpr std::size_t kLongestWord = 64;

// The letters of a word that count, on the stack: words are compared by the thousand.
struct Folded {
  std::array<char, kLongestWord> letters{};
  std::size_t size = 0;
  bool too_long = false;

  explicit Folded(std::string_view word) {
    for (const char c : word) {
      if (c == '_' || c == '-') continue;
      if (size == kLongestWord) {
        too_long = true;
        return;
      }
      letters[size++] = lower(c);
    }
  }
  [[nodiscard]] char operator[](std::size_t i) const { return letters[i]; }
};

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  const Folded s(a);
  const Folded t(b);
  if (s.too_long || t.too_long) return limit + 1;
  const std::size_t difference = s.size > t.size ? s.size - t.size : t.size - s.size;
  if (difference > limit) return limit + 1;
  // Three rows of the table: the swap of neighbours looks two rows back.
  using Row = std::array<std::size_t, kLongestWord + 1>;
  Row before{};
  Row previous{};
  Row current{};
  std::size_t least_before = 0;
  for (std::size_t j = 0; j <= t.size; ++j) previous[j] = j;
  for (std::size_t i = 1; i <= s.size; ++i) {
    current[0] = i;
    std::size_t least = i;
    for (std::size_t j = 1; j <= t.size; ++j) {
      const std::size_t replace = previous[j - 1] + (s[i - 1] == t[j - 1] ? 0 : 1);
      current[j] = std::min({replace, previous[j] + 1, current[j - 1] + 1});
      const bool swapped = i > 1 && j > 1 && s[i - 1] == t[j - 2] && s[i - 2] == t[j - 1];
      if (swapped) current[j] = std::min(current[j], before[j - 2] + 1);
      least = std::min(least, current[j]);
    }
    // No later row is less than the least of two.
    if (std::min(least, least_before) > limit) return limit + 1;
    least_before = least;
    std::swap(before, previous);
    std::swap(previous, current);
  }
  return std::min(previous[t.size], limit + 1);
}

std::string nearest(std::string_view word, const std::vector<std::string_view>& candidates) {
  if (candidates.size() > kMostCandidates) return {};
  const std::size_t limit = std::clamp<std::size_t>(word.size() / 3, 1, 3);
  std::size_t best = limit + 1;
  std::string_view found;
  for (const std::string_view candidate : candidates) {
    const std::size_t distance = edit_distance(word, candidate, limit);
    if (distance < best) {
      best = distance;
      found = candidate;
    }
  }
  return std::string(found);
}

}  // namespace resumec::characters
