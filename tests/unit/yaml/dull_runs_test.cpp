// What is taken out of a text comes back into it, and nothing that YAML would look at is taken out.
#include "yaml/dull_runs.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

using resumec::yaml::DullRuns;

namespace {

// Private use letters as `#`, to be read.
std::string shown(const std::string& text) {
  const DullRuns runs(text);
  std::string out;
  for (const char c : runs.shortened()) {
    if (c == '\xEE') out += '#';
    if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U && c != '\xEE') out += c;
  }
  CHECK(runs.restored(runs.shortened()) == text);
  return out;
}

}  // namespace

TEST_CASE("runs of words") {
  CHECK(shown("name: Ada Lovelace\n") == "name: #\n");
  CHECK(shown("- Cut the build from 40 to 6 minutes, 3 times\n") == "- #, 3 times\n");
  CHECK(shown("a: short\n") == "a: short\n");
  CHECK(shown("label: a pause - and a slash/dash. The end.\n") == "label: #.\n");
  CHECK(shown("two  blanks between words that are long\n") == "two  #\n");
  CHECK(shown("# a comment of several words\n") == "# #\n");
}

TEST_CASE("what YAML looks at stays") {
  CHECK(shown("a: [first word, second word]\n") == "a: [first word, #]\n");
  CHECK(shown("a: \"it's said here\"\n") == "a: \"it's #\"\n");
  CHECK(shown("some long key of mine: and its value # and a comment\n") == "some #: # # #\n");
  CHECK(shown("a: &anchor_name some words\nb: *anchor_name\n") ==
        "a: &anchor_name #\nb: *anchor_name\n");
  CHECK(shown("a: !!str 2020 and so on\n") == "a: !!str #\n");
  CHECK(shown("a: |\n  a line of text\n    more of the text\n") == "a: |\n  #\n    #\n");
}

TEST_CASE("some texts are left alone") {
  for (const char* text : {"? a key of words : - a value of words\n", "a: words and words \uE000\n",
                           "a: \"words and words \\ue000\"\n", "a:\n  ?\n  words and words\n"}) {
    CHECK(DullRuns(text).shortened() == text);
  }
  const std::string line = "a: " + std::string(1000, 'x') + " words and words\n";
  CHECK(DullRuns(line).shortened() == line);
}

TEST_CASE("places") {
  const std::string text = "name: Ada Lovelace\nlabel: Countess of numbers, and more words\n";
  const DullRuns runs(text);
  const std::string_view found = runs.shortened();
  CHECK(runs.original(0) == 0);
  CHECK(runs.original(6) == 6);
  CHECK(runs.original(found.find("label")) == text.find("label"));
  CHECK(runs.original(found.find(": ", 10)) == text.find(": ", 10));
  CHECK(runs.original(found.find(", ")) == text.find(", "));
  CHECK(runs.original(found.find(", ") + 2) == text.find("and more"));
  CHECK(runs.original(found.size()) == text.size());
}

TEST_CASE("any text comes back") {
  std::mt19937 dice(7);
  const std::string pieces[] = {"word",     " ",   "  ", "\n", ": ", "- ", "# ", ", ", "\"",
                                "\xC3\xA9", "x.y", "/",  "'",  "[",  "&a", "*a", "%",  "40"};
  std::size_t shorter = 0;
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (int i = 0; i < 60; ++i) text += pieces[dice() % std::size(pieces)];
    const DullRuns runs(text);
    CHECK(runs.restored(runs.shortened()) == text);
    if (runs.shortened().size() < text.size()) ++shorter;
    for (std::size_t at = 0; at < runs.shortened().size(); ++at) {
      const char c = runs.shortened()[at];
      if (c == '\n' || c == ':') CHECK(text[runs.original(at)] == c);
    }
  }
  CHECK(shorter > 300);
}
