#include "support/edit_distance.h"

#include <algorithm>

#include "support/ascii.h"

namespace resumec::support {
namespace {

// Names longer than this are no typing mistakes, and the table stays small.
constexpr std::size_t kLongestWord = 64;

std::string fold(std::string_view word) {
  std::string folded;
  for (const char c : word) {
    if (c == '_' || c == '-') continue;
    folded.push_back(lower(c));
  }
  return folded;
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  const std::string s = fold(a);
  const std::string t = fold(b);
  if (s.size() > kLongestWord || t.size() > kLongestWord) return limit + 1;
  const std::size_t difference = s.size() > t.size() ? s.size() - t.size() : t.size() - s.size();
  if (difference > limit) return limit + 1;
  // Three rows of the table: the swap of neighbours looks two rows back.
  std::vector<std::size_t> before(t.size() + 1);
  std::vector<std::size_t> previous(t.size() + 1);
  std::vector<std::size_t> current(t.size() + 1);
  for (std::size_t j = 0; j <= t.size(); ++j) previous[j] = j;
  for (std::size_t i = 1; i <= s.size(); ++i) {
    current[0] = i;
    for (std::size_t j = 1; j <= t.size(); ++j) {
      const std::size_t replace = previous[j - 1] + (s[i - 1] == t[j - 1] ? 0 : 1);
      current[j] = std::min({replace, previous[j] + 1, current[j - 1] + 1});
      const bool swapped = i > 1 && j > 1 && s[i - 1] == t[j - 2] && s[i - 2] == t[j - 1];
      if (swapped) current[j] = std::min(current[j], before[j - 2] + 1);
    }
    std::swap(before, previous);
    std::swap(previous, current);
  }
  return std::min(previous[t.size()], limit + 1);
}

std::string nearest(std::string_view word, const std::vector<std::string_view>& candidates) {
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

}  // namespace resumec::support
