#include "lint/withheld_index.h"

#include <doctest/doctest.h>

#include <deque>
#include <random>
#include <set>
#include <string>
#include <utility>

namespace resumec::lint {
namespace {

using model::Withheld;
using Kind = Withheld::Kind;
using Finds = std::set<std::pair<std::string, std::size_t>>;  // value, where it begins

// What is looked for, and the words in which it is.
struct Case {
  std::deque<Withheld> values;  // to which needles point
  std::vector<Needle> needles;
  std::string text;

  void add(Kind kind, std::string text_of) {
    values.push_back({kind, source::MappedText::generated(std::move(text_of), {}), ""});
    if (auto needle = needle_of(values.back())) needles.push_back(std::move(*needle));
  }
};

// Each place of each value.
Finds found(const Case& one, bool& gave_up) {
  WithheldIndex index;
  for (const Needle& needle : one.needles) index.add(needle);
  index.link("");
  Finds finds;
  index.find(one.text,
             [&finds](const Needle& needle, WithheldIndex::By, std::size_t begin, std::size_t) {
               finds.emplace(needle.value->text.text(), begin);
               return false;  // go on
             });
  gave_up = index.gave_up();
  return finds;
}

Finds compared_one_by_one(const Case& one) {
  Finds finds;
  const std::vector<Token> tokens = tokens_of(one.text);
  for (const Needle& needle : one.needles) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (tokens[i].folded != needle.tokens.front().folded) continue;
      if (match(needle, one.text, tokens, i) == 0) continue;
      finds.emplace(needle.value->text.text(), tokens[i].begin);
    }
  }
  return finds;
}

TEST_CASE("the index finds what comparing each value at each word finds") {
  std::mt19937 random(11);
  const auto pick = [&random](const std::vector<std::string>& of) {
    return of[random() % of.size()];
  };
  const std::vector<std::string> kWords = {"ada", "bob", "at", "dot", "org"};
  std::size_t total = 0;
  for (int round = 0; round < 400; ++round) {
    Case one;
    for (std::size_t i = 0; i < 1 + random() % 6; ++i) {
      std::string mail = pick(kWords);
      for (std::size_t k = random() % 3; k > 0; --k) mail += "." + pick(kWords);
      mail += "@" + pick(kWords) + "." + pick(kWords);
      one.add(Kind::kEmail, mail);
      one.add(Kind::kWords, pick(kWords) + " " + pick(kWords));
      one.add(Kind::kUrl, "https://" + pick(kWords) + ".org/" + pick(kWords));
    }
    for (int i = 0; i < 60; ++i)
      one.text += pick(kWords) + pick({" ", ".", "@", "/", " ", "        "});
    bool gave_up = false;
    const Finds finds = found(one, gave_up);
    INFO(one.text);
    REQUIRE(finds == compared_one_by_one(one));
    REQUIRE_FALSE(gave_up);
    total += finds.size();
  }
  CHECK(total > 1000U);
}

TEST_CASE("each of many values in letters without blanks is found") {
  Case one;
  for (int i = 0; i < 300; ++i) {
    std::string name = "東京";
    name += static_cast<char>('a' + i % 26);
    name += static_cast<char>('a' + i / 26);
    one.add(Kind::kWords, name);
  }
  one.text = "私は東京nlで働く";  // the last of them
  bool gave_up = false;
  CHECK(found(one, gave_up) == Finds{{"東京nl", 6}});
  CHECK_FALSE(gave_up);
}

TEST_CASE("who cannot look at all places says so") {
  Case one;
  std::string name = "bb";
  for (int i = 0; i < 400; ++i) one.add(Kind::kWords, name += " bb");
  for (int i = 0; i < 20'000; ++i) one.text += "bb ";
  bool gave_up = false;
  CHECK_FALSE(found(one, gave_up).empty());
  CHECK(gave_up);
}

}  // namespace
}  // namespace resumec::lint
