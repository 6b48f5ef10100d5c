// Where words stand on pages, and where they were written.
#include "resumec/engine.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "resumec/fixes.h"

using namespace resumec;

namespace {

const PlacedWord* find(const WordsResult& result, const std::string& text) {
  const auto found = std::find_if(result.words.begin(), result.words.end(),
                                  [&text](const PlacedWord& word) { return word.text == text; });
  return found == result.words.end() ? nullptr : &*found;
}

WordsResult words(const std::string& text, const Request& request = {}) {
  Engine engine;
  return engine.words({"cv.yaml", text}, request);
}

}  // namespace

TEST_CASE("each word of a page has its place there and in the file") {
  const std::string text =
      "basics: {name: Ada Lovelace, email: ada@example.org, label: Engineer of Numbers}\n";
  const WordsResult result = words(text);
  REQUIRE(result.ok());
  for (const std::string word : {"Ada", "Lovelace", "ada@example.org", "Engineer", "of"}) {
    CAPTURE(word);
    const PlacedWord* placed = find(result, word);
    REQUIRE(placed != nullptr);
    const std::size_t begin = placed->source.begin.offset;
    CHECK(placed->source.file == "cv.yaml");
    CHECK(text.substr(begin, placed->source.end.offset - begin) == word);
    CHECK(placed->page == 0);
    // On A4, inside of the margins.
    CHECK(placed->box.left > 20);
    CHECK(placed->box.right < 575);
    CHECK(placed->box.bottom > 20);
    CHECK(placed->box.top < 822);
    CHECK(placed->box.left < placed->box.right);
    CHECK(placed->box.bottom < placed->box.top);
  }
  const PlacedWord& first = *find(result, "Ada");
  const PlacedWord& second = *find(result, "Lovelace");
  // On one line, a blank apart.
  CHECK(first.box.bottom == second.box.bottom);
  CHECK(second.box.left > first.box.right + 1);
  CHECK(second.box.left < first.box.right + 12);
  CHECK(second.box.right - second.box.left > 1.5 * (first.box.right - first.box.left));
  // Headline and contacts stand below, and are smaller.
  const PlacedWord& label = *find(result, "Engineer");
  CHECK(label.box.top < first.box.bottom + 5);
  CHECK(label.box.top - label.box.bottom < first.box.top - first.box.bottom);
}

TEST_CASE("words from the right to the left follow each other so") {
  const WordsResult result =
      words("basics: {name: שלום עולם, email: ada@example.org}\nlocale: he\n");
  REQUIRE(result.ok());
  const PlacedWord* first = find(result, "שלום");
  const PlacedWord* second = find(result, "עולם");
  REQUIRE(first != nullptr);
  REQUIRE(second != nullptr);
  CHECK(first->box.left > second->box.right);
}

TEST_CASE("words of the second page are said to be there") {
  std::string text = "basics: {name: Ada Lovelace, email: ada@example.org}\nwork:\n";
  for (int i = 0; i < 40; ++i) {
    text += "- {name: Company" + std::to_string(i) + ", position: Engineer, startDate: 2020}\n";
  }
  const WordsResult result = words(text);
  REQUIRE(find(result, "Company39") != nullptr);
  CHECK(find(result, "Company0")->page == 0);
  CHECK(find(result, "Company39")->page > 0);
  CHECK(std::is_sorted(result.words.begin(), result.words.end(),
                       [](const PlacedWord& a, const PlacedWord& b) { return a.page < b.page; }));
}

TEST_CASE("of the words of a variant those that an overlay wrote stand in its file") {
  Request request;
  const std::string overlay = "set: {basics.label: Backend Engineer}\n";
  request.input.overlays = {{"mine.yaml", overlay}};
  const WordsResult result =
      words("basics: {name: Ada, email: ada@example.org, label: Cook}\n", request);
  REQUIRE(result.ok());
  REQUIRE(find(result, "Backend") != nullptr);
  CHECK(find(result, "Backend")->source.file == "mine.yaml");
  CHECK(find(result, "Backend")->source.begin.offset == overlay.find("Backend"));
  CHECK(find(result, "Cook") == nullptr);
}

TEST_CASE("without pages there are no words, and the reason is said") {
  const WordsResult result = words("basics: {nam: Ada}\n");
  CHECK_FALSE(result.ok());
  CHECK(result.words.empty());
  CHECK(result.errors == 1);
}

TEST_CASE("fixes that a compilation offers can be done, and mend what they promise") {
  Request request;
  request.policy.lint = true;
  const std::string text =
      "basics: {name: Ada Lovelace, emial: ada@example.org}\n"
      "work: [{name: Acme, positon: Engineer, startDate: 2020-01, endDate: 2021-01}]\n";
  const CompileResult faulty = compile({"cv.yaml", text}, request);
  CHECK(faulty.errors == 2);
  const FixedText fixed = apply_fixes("cv.yaml", text, faulty.diagnostics);
  CHECK(fixed.applied == 2);
  CHECK(fixed.text.find("email: ada@example.org") != std::string::npos);
  CHECK(fixed.text.find("position: Engineer") != std::string::npos);
  CHECK(compile({"cv.yaml", fixed.text}, request).errors == 0);
}
