#include "lint/sequences.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <utility>
#include <vector>

namespace resumec::lint {
namespace {

using Symbols = std::vector<Sequences::Symbol>;
using Places = std::vector<std::pair<std::size_t, std::size_t>>;  // number, begin

Places found(const std::vector<Symbols>& wanted, const Symbols& text) {
  Sequences sequences;
  for (const Symbols& one : wanted) sequences.add(one);
  sequences.link();
  Places places;
  sequences.find(text, [&places](std::size_t number, std::size_t begin) {
    places.emplace_back(number, begin);
    return true;
  });
  std::sort(places.begin(), places.end());
  return places;
}

TEST_CASE("sequences are found inside each other") {
  CHECK(found({{1, 2, 3}, {2, 3}, {3}, {2}}, {1, 2, 3}) == Places{{0, 0}, {1, 1}, {2, 2}, {3, 1}});
}

TEST_CASE("a sequence is found at each place, even over itself") {
  CHECK(found({{1, 1}}, {1, 1, 1, 2, 1, 1}) == Places{{0, 0}, {0, 1}, {0, 4}});
}

TEST_CASE("equal sequences are all found, and an empty one never") {
  CHECK(found({{1}, {}, {1}}, {1}) == Places{{0, 0}, {2, 0}});
  CHECK(found({{}}, {1, 2}).empty());
}

TEST_CASE("the walk ends when it is told to") {
  Sequences sequences;
  sequences.add({1});
  sequences.link();
  int calls = 0;
  sequences.find({1, 1, 1}, [&calls](std::size_t, std::size_t) { return ++calls < 2; });
  CHECK(calls == 2);
}

TEST_CASE("the same is found as by a comparison at each place") {
  std::mt19937 random(7);
  const auto make = [&random](std::size_t longest) {
    Symbols symbols(1 + random() % longest);
    for (auto& symbol : symbols) symbol = 1 + random() % 2;
    return symbols;
  };
  std::size_t total = 0;
  for (int round = 0; round < 500; ++round) {
    std::vector<Symbols> wanted(1 + random() % 8);
    for (Symbols& one : wanted) one = make(6);
    const Symbols text = make(40);
    Places expected;
    for (std::size_t number = 0; number < wanted.size(); ++number) {
      const Symbols& one = wanted[number];
      for (std::size_t at = 0; at + one.size() <= text.size(); ++at) {
        if (std::equal(one.begin(), one.end(), text.begin() + static_cast<std::ptrdiff_t>(at))) {
          expected.emplace_back(number, at);
        }
      }
    }
    REQUIRE(found(wanted, text) == expected);
    total += expected.size();
  }
  CHECK(total > 1000U);
}

}  // namespace
}  // namespace resumec::lint
