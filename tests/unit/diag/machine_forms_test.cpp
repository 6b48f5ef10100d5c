// What other programs read: JSON lines, SARIF, GitHub's workflow commands, GitLab's report; and
// what is not said.
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <string>

#include "diag/codes.h"
#include "diag/sink.h"
#include "resumec/diagnostic.h"
#include "source/source_map.h"

namespace {

using nlohmann::json;
using resumec::DiagnosticForm;
using resumec::diag::Code;
using resumec::diag::make;
using resumec::diag::Sink;
using resumec::source::SourceMap;
using resumec::source::Span;

Span find(const SourceMap& files, std::string_view word) {
  const std::size_t at = files[0].text().find(word);
  REQUIRE(at != std::string::npos);
  return {0, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + word.size())};
}

// "é" before the fault: columns are code points, offsets bytes.
SourceMap sample() {
  SourceMap files;
  files.add("cv/my résumé.yaml", "name: Zoé, {endDate: 2019-02}\nstartDate: 2021-05\n");
  return files;
}

std::string rendered(const SourceMap& files, const Sink& sink, DiagnosticForm form) {
  resumec::RenderOptions options;
  options.form = form;
  options.version = "1.2.3";
  return resumec::render(sink.resolve(files, 50), options);
}

Sink two_complaints(const SourceMap& files) {
  Sink sink;
  sink.add(make(Code::kDateOrder, find(files, "2019-02"), "job ends\nbefore it starts")
               .mark("ends here")
               .label(find(files, "2021-05"), "starts here")
               .hint("100% wrong: swap, them")
               .fix("swap them", find(files, "2019-02"), "2021-05"));
  sink.add(make(Code::kCannotRead, {}, "no file"));
  return sink;
}

}  // namespace

TEST_CASE("JSON lines: one object a line, keys without a value left out") {
  const SourceMap files = sample();
  const std::string text = rendered(files, two_complaints(files), DiagnosticForm::kJson);
  CHECK(text ==
        R"({"code":"R0001","slug":"cannot-read","severity":"error","message":"no file"})"
        "\n"
        R"({"code":"R2110","slug":"date-order","severity":"error",)"
        R"("message":"job ends\nbefore it starts","file":"cv/my résumé.yaml",)"
        R"("begin":{"line":1,"column":22,"offset":22},"end":{"line":1,"column":29,"offset":29},)"
        R"("label":"ends here","related":[{"file":"cv/my résumé.yaml",)"
        R"("begin":{"line":2,"column":12,"offset":42},"end":{"line":2,"column":19,"offset":49},)"
        R"("label":"starts here"}],"hints":["100% wrong: swap, them"],)"
        R"("fixes":[{"title":"swap them","edits":[{"file":"cv/my résumé.yaml",)"
        R"("begin":{"line":1,"column":22,"offset":22},"end":{"line":1,"column":29,"offset":29},)"
        R"("replacement":"2021-05"}]}]})"
        "\n");
  CHECK(rendered(files, Sink(), DiagnosticForm::kJson).empty());
}

TEST_CASE("SARIF: rules, results that point to them, places and fixes") {
  const SourceMap files = sample();
  const json log = json::parse(rendered(files, two_complaints(files), DiagnosticForm::kSarif));
  CHECK(log["version"] == "2.1.0");
  const json& run = log["runs"][0];
  CHECK(run["columnKind"] == "unicodeCodePoints");
  CHECK(run["newlineSequences"] == json::array({"\r\n", "\n", "\r"}));
  CHECK(run["tool"]["driver"]["name"] == "resumec");
  CHECK(run["tool"]["driver"]["semanticVersion"] == "1.2.3");
  const json& rules = run["tool"]["driver"]["rules"];
  REQUIRE(rules.size() == 2);
  for (const json& result : run["results"]) {
    CHECK(rules[result["ruleIndex"].get<std::size_t>()]["id"] == result["ruleId"]);
  }
  const json& result = run["results"][1];
  CHECK(result["ruleId"] == "R2110");
  CHECK(result["level"] == "error");
  CHECK(result["message"]["text"] ==
        "job ends\nbefore it starts: ends here\nhelp: 100% wrong: swap, them");
  const json& place = result["locations"][0]["physicalLocation"];
  CHECK(place["artifactLocation"]["uri"] == "cv/my%20r%C3%A9sum%C3%A9.yaml");
  CHECK(place["region"]["startLine"] == 1);
  CHECK(place["region"]["startColumn"] == 22);
  CHECK(place["region"]["endColumn"] == 29);
  CHECK(place["region"]["byteOffset"] == 22);
  CHECK(place["region"]["byteLength"] == 7);
  CHECK(result["relatedLocations"][0]["message"]["text"] == "starts here");
  const json& change = result["fixes"][0]["artifactChanges"][0];
  CHECK(change["replacements"][0]["insertedContent"]["text"] == "2021-05");
  CHECK(change["replacements"][0]["deletedRegion"]["startColumn"] == 22);
  CHECK_FALSE(run["results"][0].contains("locations"));
  // A log without results says that all is well.
  const json clean = json::parse(rendered(files, Sink(), DiagnosticForm::kSarif));
  CHECK(clean["runs"][0]["results"].empty());
  CHECK(clean["runs"][0]["results"].is_array());
}

TEST_CASE("SARIF: no message has a placeholder or a link, and no text of a file is escaped") {
  const SourceMap files = sample();
  Sink sink;
  sink.add(make(Code::kUnknownKey, find(files, "2019-02"), "unknown key `{0}` in `work[2]`")
               .mark("`}`")
               .label(find(files, "2021-05"), "[a](b) and {c}")
               .hint("write it as a list: [{name: Acme}]")
               .fix("make it [{x}](y)", find(files, "2019-02"), "[{name: Acme}](z)"));
  const json run = json::parse(rendered(files, sink, DiagnosticForm::kSarif))["runs"][0];
  const json& result = run["results"][0];
  CHECK(result["message"]["text"] ==
        "unknown key `{{0}}` in `work[2]`: `}}`\nhelp: write it as a list: [{{name: Acme}}]");
  CHECK(result["relatedLocations"][0]["message"]["text"] == R"(\[a\](b) and {{c}})");
  CHECK(result["fixes"][0]["description"]["text"] == R"(make it \[{{x}}\](y))");
  const json& change = result["fixes"][0]["artifactChanges"][0];
  CHECK(change["replacements"][0]["insertedContent"]["text"] == "[{name: Acme}](z)");
  // The page of a rule may hold examples in YAML.
  const json& help = run["tool"]["driver"]["rules"][0]["help"];
  CHECK(help["text"] == std::string(resumec::diag::page(Code::kUnknownKey)));
}

TEST_CASE("GitHub: one command a line, nothing breaks out of it") {
  const SourceMap files = sample();
  CHECK(rendered(files, two_complaints(files), DiagnosticForm::kGithub) ==
        "::error title=R0001 cannot-read::no file\n"
        "::error file=cv/my résumé.yaml,line=1,col=22,endColumn=29,title=R2110 date-order::"
        "job ends%0Abefore it starts: ends here%0Acv/my résumé.yaml:2:12: starts here"
        "%0Ahelp: 100%25 wrong: swap, them\n");
  Sink warning;
  SourceMap odd;
  odd.add("a,b:c%.yaml", "one\ntwo\n");
  warning.add(make(Code::kLowContrast, {0, 0, 7}, "pale"));
  CHECK(rendered(odd, warning, DiagnosticForm::kGithub) ==
        "::warning file=a%2Cb%3Ac%25.yaml,line=1,endLine=2,title=R4004 low-contrast::pale\n");
}

TEST_CASE("GitLab: one list; an entry is known by what it says, not by its line") {
  const auto report = [](const std::string& name, const std::string& text) {
    SourceMap files;
    files.add(name, text);
    Sink sink;
    sink.add(make(Code::kCannotRead, {}, "no file"));
    sink.add(make(Code::kDateOrder, find(files, "2019-02"), "job ends before it starts")
                 .mark("ends here")
                 .hint("swap them"));
    sink.add(make(Code::kLowContrast, find(files, "pale"), "`pale` is \"pale\""));
    const auto again = static_cast<std::uint32_t>(files[0].text().rfind("pale"));
    sink.add(make(Code::kLowContrast, {0, again, again + 4}, "`pale` is \"pale\""));
    return json::parse(rendered(files, sink, DiagnosticForm::kGitlab));
  };
  const json list = report("./cv/my résumé.yaml", "- 2019-02\n- pale\n- pale\n");
  // What has no place is left out: an entry must have one.
  REQUIRE(list.size() == 3);
  CHECK(list[0]["description"] == "job ends before it starts: ends here (R2110)");
  CHECK(list[0]["check_name"] == "R2110");
  CHECK(list[0]["severity"] == "major");
  // GitLab finds no file whose name begins with "./".
  CHECK(list[0]["location"]["path"] == "cv/my résumé.yaml");
  CHECK(list[0]["location"]["lines"]["begin"] == 1);
  CHECK(list[2]["severity"] == "minor");
  CHECK(list[2]["location"]["lines"]["begin"] == 3);
  // The same words twice are two; further down they are still what they were.
  CHECK(list[1]["fingerprint"] != list[2]["fingerprint"]);
  const json moved = report("cv/my résumé.yaml", "# new\n\n- 2019-02\n- pale\n- pale\n");
  for (std::size_t i = 0; i < 3; ++i) CHECK(moved[i]["fingerprint"] == list[i]["fingerprint"]);
  const json other = report("cv.yaml", "- 2019-02\n- pale\n- pale\n");
  for (std::size_t i = 0; i < 3; ++i) CHECK(other[i]["fingerprint"] != list[i]["fingerprint"]);
  CHECK(rendered(SourceMap(), Sink(), DiagnosticForm::kGitlab) == "[]\n");
}

TEST_CASE("a complaint that is not ours breaks out of no form") {
  resumec::Diagnostic foreign;
  foreign.code = "X1:,\n";
  foreign.slug = "a::b%\r";
  foreign.message = "m";
  resumec::Diagnostic ours;
  ours.code = "R2110";
  ours.slug = "date-order";
  ours.message = "n";
  ours.primary.location = {"cv.yaml", {9, 1, 10}, {3, 1, 4}, "", 0};
  const auto as = [&](DiagnosticForm form) {
    resumec::RenderOptions options;
    options.form = form;
    return resumec::render({foreign, ours}, options);
  };
  CHECK(as(DiagnosticForm::kGithub) ==
        "::error title=X1%3A%2C%0A a%3A%3Ab%25%0D::m\n"
        "::error file=cv.yaml,line=1,col=10,endColumn=4,title=R2110 date-order::n\n");
  const json results = json::parse(as(DiagnosticForm::kSarif))["runs"][0]["results"];
  CHECK(results[0]["ruleId"] == "X1:,\n");
  CHECK_FALSE(results[0].contains("ruleIndex"));
  CHECK(results[1]["ruleIndex"] == 0);
  CHECK(results[1]["locations"][0]["physicalLocation"]["region"]["byteLength"] == 0);
}

TEST_CASE("warnings may be silenced one by one, or count as errors") {
  const auto told = [](resumec::diag::WarningPolicy policy) {
    Sink sink(std::move(policy));
    sink.add(make(Code::kLowContrast, {}, "pale"));
    sink.add(make(Code::kPageBudget, {}, "long"));
    sink.add(make(Code::kCannotRead, {}, "no file"));
    sink.enforce();
    return rendered(SourceMap(), sink, DiagnosticForm::kShort);
  };
  CHECK(told({}) == "error[R0001]: no file\nwarning[R4004]: pale\nwarning[R6002]: long\n");
  CHECK(told({false, {"low-contrast"}}) == "error[R0001]: no file\nwarning[R6002]: long\n");
  CHECK(told({true, {"page-budget", "cannot-read"}}) ==
        "error[R0001]: no file\nerror[R4004]: pale\n");
}
