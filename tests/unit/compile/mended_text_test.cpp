// What looks like markup and prints raw: each lint says where, and its fix takes it away.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "resumec/compile.h"
#include "resumec/fixes.h"

namespace resumec {
namespace {

CompileResult check(const std::string& text) {
  Request request;
  request.policy.lint = true;
  return compile({"cv.yaml", text}, request);
}

std::size_t count(const CompileResult& result, std::string_view code) {
  return static_cast<std::size_t>(
      std::count_if(result.diagnostics.begin(), result.diagnostics.end(),
                    [code](const Diagnostic& one) { return one.code == code; }));
}

std::string about(const std::string& text) {
  return "basics: {name: Ada Lovelace, email: ada@example.org}\nabout: " + text + "\n";
}

struct Row {
  std::string code, typed, mended;
};

TEST_CASE("a fix of what prints raw leaves nothing to complain of, and the words") {
  const std::vector<Row> rows = {
      {"R8011", "Leads ~~two~~ three", "Leads two three"},
      {"R8012", "CO~2~ on 40 km^2^", "CO₂ on 40 km²"},
      {"R8012", "\"the 10^th^ time\"", "\"the 10th time\""},
      {"R8013", "From $O(n^2)$ to $O(n \\log n)$", "From O(n²) to O(n log n)"},
      {"R8015", "See ![the plan](https://example.org/a.png)",
       "See [the plan](https://example.org/a.png)"},
      {"R8018", "Wrote “Notes” and 'Sketch'", "Wrote “Notes” and ‘Sketch’"},
      {"R8018", "\"“Notes”, it \\\"is\\\"\"", "\"“Notes”, it “is”\""},
      {"R8014", "|\n  ● one\n  ● two", "|\n  - one\n  - two"},
      {"R2461", "<b>Led</b> R&amp;D", "'**Led** R&D'"},
      {"R2461", "\"say &quot;a&quot; <i>b</i>\"", "\"say \\\"a\\\" *b*\""},
      {"R8016",
       "|\n  Writes programs for engines that others still build, and\n  looks for a workshop that "
       "finishes one of them before the\n  century ends.",
       "|\n  Writes programs for engines that others still build, and looks for a workshop that "
       "finishes one of them before the century ends."},
  };
  for (const Row& row : rows) {
    CAPTURE(row.typed);
    const std::string text = about(row.typed);
    const CompileResult faulty = check(text);
    CHECK(count(faulty, row.code) == 1);
    const FixedText fixed = apply_fixes("cv.yaml", text, faulty.diagnostics);
    CHECK(fixed.text == about(row.mended));
    CHECK(count(check(fixed.text), row.code) == 0);
  }
}

TEST_CASE("what has another meaning is left alone") {
  const std::vector<std::string> texts = {
      "Prices of $5M and $6M, 2^10 and ~/bin",
      "AT&T, R&D, a < b and `vector<name>`",
      "\"~50 of ~60, \\\"quoted\\\", `$x^2$` and [Best Paper]\"",
      "Built a TODO app for $HOME and $PATH",
      "|\n  Line one is short\n  Line two too\n  Third",
      "https://example.org/~ada/~b/x^2^y",
  };
  for (const std::string& text : texts) {
    CAPTURE(text);
    CHECK(check(about(text)).diagnostics.empty());
  }
}

TEST_CASE("what is to be filled in is found at its place") {
  for (const std::string typed : {"TODO", "[Company Name]", "<your name>", "Your Name Here", "xxx",
                                  "FIXME", "XX%", "lorem ipsum"}) {
    CAPTURE(typed);
    const std::string text = about("\"" + typed + "\"");
    const CompileResult result = check(text);
    REQUIRE(count(result, "R8017") == 1);
    const auto& place = result.diagnostics.front().primary.location;
    CHECK(place.begin.offset == text.find('"') + 1);
    CHECK(place.begin.line == 2);
  }
}

// How often each run of letters stands in a text: its words. Names of the signs of HTML are none.
std::map<std::string, int> words_of(const std::string& text) {
  std::map<std::string, int> words;
  std::string word;
  for (const char c : text + " ") {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
      word += c;
    } else if (word.size() > 4) {  // shorter: `amp`, `quot`, an exponent
      ++words[word];
      word.clear();
    } else {
      word.clear();
    }
  }
  return words;
}

class Texts {
 public:
  explicit Texts(unsigned seed) : random_(seed) {}

  // Words with the signs of lints about them and between them, as a line of a `|` block.
  std::string line() {
    std::string line = word();
    const std::size_t count = 2 + below(10);
    for (std::size_t i = 0; i < count; ++i) line += " " + piece();
    return line;
  }

  std::string text() {
    std::string text;
    const std::size_t lines = 1 + below(4);
    const bool bullets = below(4) == 0;
    for (std::size_t i = 0; i < lines; ++i) {
      text += "\n  " + std::string(bullets ? "● " : "") + line();
      if (below(5) == 0) text += '\n';
    }
    return text;
  }

 private:
  std::size_t below(std::size_t limit) { return random_() % limit; }

  std::string word() {
    static const std::vector<std::string> k_words = {"engines", "wrote", "programs", "notes",
                                                     "London",  "mills", "numbers",  "steam",
                                                     "letters", "looms", "tables",   "cards"};
    return k_words[below(k_words.size())] + std::string(1, static_cast<char>('a' + below(26)));
  }

  std::string piece() {
    static const std::vector<std::pair<std::string, std::string>> k_signs = {
        {"", ""},
        {"", ""},
        {"", ""},
        {"~~", "~~"},
        {"~", "~"},
        {"^", "^"},
        {"$", "$"},
        {"<b>", "</b>"},
        {"<i>", "</i>"},
        {"“", "”"},
        {"\"", "\""},
        {"'", "'"},
        {"CO~2~ ", ""},
        {"km^2^ ", ""},
        {"&amp; ", ""},
        {"<br>", ""},
        {"&quot;", "&quot;"},
        {"![", "](https://example.org/a.png)"},
        {"$x^2$ ", ""},
        {"**", "**"},
        {"[", "](https://example.org/b)"},
        {"`", "`"},
        {"\\", ""},
        {"(~~", "~~)"},
        {"<u>", "</u>"},
        {"$O(n^2)$ ", ""}};
    const auto& [before, after] = k_signs[below(k_signs.size())];
    std::string inner = word();
    if (below(4) == 0) inner += " " + piece();
    return before + inner + after;
  }

  std::mt19937 random_;
};

TEST_CASE("whatever is mended keeps all words and ends") {
  for (unsigned seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    const std::string typed = about("|" + Texts(seed).text());
    CAPTURE(typed);
    std::string text = typed;
    CompileResult found = check(text);
    std::size_t rounds = 0;
    for (; rounds < 10; ++rounds) {
      FixedText fixed = apply_fixes("cv.yaml", text, found.diagnostics);
      if (fixed.applied == 0) break;
      text = fixed.text;
      found = check(text);
    }
    CAPTURE(text);
    CHECK(rounds < 10);
    CHECK(found.ok());
    // What had a fix that was done is not complained of again.
    for (const Diagnostic& one : found.diagnostics) {
      CAPTURE(one.code);
      CAPTURE(one.message);
      CHECK(one.fixes.empty());
    }
    CHECK(words_of(text) == words_of(typed));
  }
}

}  // namespace
}  // namespace resumec
