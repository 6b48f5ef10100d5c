#include "cache/bounded.h"

#include <doctest/doctest.h>

#include <string>
#include <thread>
#include <vector>

using resumec::cache::Bounded;

namespace {

std::shared_ptr<const std::string> value(const std::string& text) {
  return std::make_shared<const std::string>(text);
}

}  // namespace

TEST_CASE("what was kept is found, and nothing else") {
  Bounded<std::string> kept(10'000);
  CHECK(kept.find("a") == nullptr);
  kept.keep("a", value("one"), 3);
  REQUIRE(kept.find("a") != nullptr);
  CHECK(*kept.find("a") == "one");
  CHECK(kept.find(std::string("a\0", 2)) == nullptr);
  CHECK(kept.find("") == nullptr);
}

TEST_CASE("what was not asked for the longest goes first, and stays good for who holds it") {
  Bounded<std::string> kept(3'500);
  const auto first = value("one");
  kept.keep("a", first, 1'000);
  kept.keep("b", value("two"), 1'000);
  CHECK(kept.find("a") == first);
  kept.keep("c", value("three"), 1'000);
  CHECK(kept.find("b") == nullptr);
  CHECK(kept.find("a") == first);
  kept.keep("d", value("four"), 2'000);
  CHECK(kept.find("c") == nullptr);
  CHECK(kept.find("a") == first);
  kept.keep("e", value("five"), 3'000);
  CHECK(kept.find("a") == nullptr);
  CHECK(kept.find("d") == nullptr);
  CHECK(*first == "one");
  CHECK(*kept.find("e") == "five");
}

TEST_CASE("the weight counts keys, never passes the most, and one too heavy is not kept") {
  Bounded<std::string> kept(100'000);
  for (int i = 0; i < 10'000; ++i) {
    kept.keep(std::string(50, 'k') + std::to_string(i), value("v"), 1);
    CHECK(kept.weight() <= 100'000);
  }
  CHECK(kept.weight() > 90'000);
  const std::size_t before = kept.weight();
  kept.keep("heavy", value("v"), 200'000);
  CHECK(kept.find("heavy") == nullptr);
  CHECK(kept.weight() == before);
  CHECK(kept.find(std::string(50, 'k') + "9999") != nullptr);
}

TEST_CASE("a key that is kept twice has its first value") {
  Bounded<std::string> kept(10'000);
  kept.keep("a", value("one"), 3);
  const std::size_t before = kept.weight();
  kept.keep("a", value("two"), 3);
  CHECK(*kept.find("a") == "one");
  CHECK(kept.weight() == before);
}

TEST_CASE("several threads keep and find at once") {
  Bounded<std::string> kept(20'000);
  std::vector<std::thread> threads;
  std::vector<int> wrong(4);
  for (int& faults : wrong) {
    threads.emplace_back([&kept, &faults] {
      for (int i = 0; i < 2'000; ++i) {
        const std::string key = std::to_string(i % 97);
        const auto found = kept.find(key);
        if (found != nullptr && *found != key) ++faults;
        if (found == nullptr) kept.keep(key, value(key), 100);
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(wrong == std::vector<int>(4));
}
