// Complaints that a program's file repeats.
#include "diag/fold.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <string>

#include "diag/sink.h"
#include "resumec/diagnostic.h"

namespace resumec::diag {
namespace {

// Ten lines of ten characters.
source::SourceMap lines() {
  source::SourceMap files;
  std::string text;
  for (int i = 0; i < 10; ++i) text += "123456789\n";
  files.add("cv.json", text);
  return files;
}

source::Span at(std::uint32_t line) {
  return {0, (line - 1) * 10, (line - 1) * 10 + 3};
}

Diagnostic legacy(std::uint32_t line, std::string kind) {
  Diagnostic one = make(Code::kLegacyKey, at(line), "`company` is an old name of `name`");
  one.kind = std::move(kind);
  return one;
}

std::vector<resumec::Diagnostic> resolved(const Sink& sink) {
  return sink.resolve(lines(), 50);
}

}  // namespace

TEST_CASE("complaints of one code and kind are the first one, with a count and the first places") {
  Sink sink;
  for (const std::uint32_t line : {9U, 2U, 4U, 3U, 5U, 7U, 8U}) sink.add(legacy(line, "work"));
  const auto all = resolved(sink);
  REQUIRE(all.size() == 1);
  CHECK(all[0].primary.location.begin.line == 2);
  CHECK(all[0].notes == std::vector<std::string>{"and 6 more: lines 3, 4, 5, 7, 8 and others"});
  REQUIRE(all[0].repeats.size() == 6);
  CHECK(all[0].repeats[5].location.begin.line == 9);
  CHECK(all[0].repeats[5].text == "`company` is an old name of `name`");
}

TEST_CASE("other kinds, codes and severities stay apart, and what has no kind by itself") {
  Sink sink;
  sink.add(legacy(1, "work"));
  sink.add(legacy(2, "volunteer"));
  sink.add(legacy(3, ""));
  sink.add(legacy(4, ""));
  Diagnostic other = make(Code::kUnknownKey, at(5), "x");
  other.kind = "work";
  sink.add(other);
  Diagnostic error = legacy(6, "work");
  error.severity = Severity::kError;
  sink.add(error);
  CHECK(resolved(sink).size() == 6);
}

TEST_CASE("a file of one line has no lines to name") {
  source::SourceMap files;
  files.add("cv.json", "1234567890");
  Sink sink;
  for (const std::uint32_t begin : {0U, 4U, 8U}) {
    Diagnostic one = make(Code::kLegacyKey, {0, begin, begin + 1}, "x");
    one.kind = "k";
    sink.add(one);
  }
  CHECK(sink.resolve(files, 50)[0].notes == std::vector<std::string>{"and 2 more"});
}

TEST_CASE("what was done in each place is told with it") {
  Sink sink;
  Diagnostic first = legacy(1, "k");
  sink.add(first.note("read as `2016`"));
  Diagnostic second = legacy(2, "k");
  sink.add(second.note("read as `2017`"));
  const auto all = resolved(sink);
  REQUIRE(all.size() == 1);
  CHECK(all[0].notes ==
        std::vector<std::string>{"read as `2016`", "and 1 more: line 2, read as `2017`"});
  CHECK(all[0].repeats[0].text == "`company` is an old name of `name`; read as `2017`");
}

TEST_CASE("one fix mends all places") {
  Sink sink;
  Diagnostic one = legacy(1, "k");
  sink.add(one.fix("rename it", at(1), "name"));
  Diagnostic two = legacy(2, "k");
  sink.add(two.fix("rename it", at(2), "name").fix("or so", at(2), "x"));
  // What cannot be done beside an earlier one is left for the next run.
  Diagnostic three = legacy(3, "k");
  sink.add(three.fix("rename it", at(2), "name"));
  const auto all = resolved(sink);
  REQUIRE(all.size() == 1);
  REQUIRE(all[0].fixes.size() == 1);
  CHECK(all[0].fixes[0].title == "rename it");
  REQUIRE(all[0].fixes[0].edits.size() == 2);
  CHECK(all[0].fixes[0].edits[1].location.begin.line == 2);
}

TEST_CASE("every form says how many they are") {
  Sink sink;
  for (const std::uint32_t line : {1U, 2U, 3U}) sink.add(legacy(line, "work"));
  const auto all = resolved(sink);
  RenderOptions options;
  const auto rendered = [&](DiagnosticForm form) {
    options.form = form;
    return render(all, options);
  };
  CHECK(rendered(DiagnosticForm::kHuman).find("= note: and 2 more: lines 2, 3\n") !=
        std::string::npos);
  CHECK(rendered(DiagnosticForm::kShort) ==
        "cv.json:1:1: warning[R2002]: `company` is an old name of `name` (and 2 more)\n");
  CHECK(rendered(DiagnosticForm::kGithub).find("note: and 2 more: lines 2, 3\n") !=
        std::string::npos);
  const auto json = nlohmann::json::parse(rendered(DiagnosticForm::kJson));
  REQUIRE(json["repeats"].size() == 2);
  CHECK(json["repeats"][1]["begin"]["line"] == 3);
  CHECK(json["repeats"][1]["message"] == "`company` is an old name of `name`");
  const auto result =
      nlohmann::json::parse(rendered(DiagnosticForm::kSarif))["runs"][0]["results"][0];
  CHECK(result["occurrenceCount"] == 3);
  CHECK(result["relatedLocations"][1]["physicalLocation"]["region"]["startLine"] == 3);
}

}  // namespace resumec::diag
