// Did-you-mean: the candidate that a mistyped word most likely meant.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace resumec::characters {

// Of a longer list nothing is suggested: a file with thousands of unknown names, each of which is
// compared with thousands of others, would take minutes.
constexpr std::size_t kMostCandidates = 200;

// Optimal string alignment distance (insert, delete, replace, swap of neighbours). ASCII case, `_`
// and
// `-` weigh nothing: `start_date` is at distance 0 from `startDate`. Above `limit` it is `limit +
// 1`.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

// The nearest of `candidates` within a third of the word's length (at least 1, at most 3 edits),
// the first of equals; empty when none is near or the word is longer than any sensible name.
std::string nearest(std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace resumec::characters
