// What looks like markup and prints raw: each lint says where, and its fix takes it away.
#include <doctest/doctest.h>

#include <algorithm>
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

}  // namespace
}  // namespace resumec
