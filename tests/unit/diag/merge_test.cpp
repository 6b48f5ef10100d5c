#include "diag/merge.h"

#include <doctest/doctest.h>

namespace resumec::diag {
namespace {

Run run(std::string title, std::initializer_list<std::string_view> messages) {
  Run made{std::move(title), {}};
  for (const std::string_view message : messages) {
    made.sink.add(make(Code::kPageBudget, {0, 1, 2}, std::string(message)));
  }
  return made;
}

// "message (note)" of each, a line each.
std::string merged(const std::vector<Run>& runs) {
  Sink sink;
  merge(runs, sink);
  std::string text;
  for (const Diagnostic& one : sink.diagnostics()) {
    text += one.message;
    for (const std::string& note : one.notes) text += " (" + note + ")";
    text += "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("what all runs say stands once and without a note") {
  CHECK(merged({run("a", {"x", "y"}), run("b", {"y", "x"})}) == "x\ny\n");
  CHECK(merged({run("a", {"x"})}) == "x\n");
  CHECK(merged({}).empty());
}

TEST_CASE("what some runs say has a note of which") {
  CHECK(merged({run("a", {"x"}), run("b", {"y", "y"}), run("c", {"y", "z"})}) ==
        "x (in a)\ny (in b and c)\nz (in c)\n");
  CHECK(merged({run("a", {"x"}), run("b", {"x"}), run("c", {"x"}), run("d", {})}) ==
        "x (in a, b and c)\n");
}

TEST_CASE("a message that names its run needs no note") {
  CHECK(merged({run("the variant `a`", {"the variant `a` is empty"}), run("b", {})}) ==
        "the variant `a` is empty\n");
}

TEST_CASE("equal words at two places are two complaints") {
  Run one = run("a", {"x"});
  one.sink.add(make(Code::kPageBudget, {0, 5, 6}, "x"));
  CHECK(merged({one}) == "x\nx\n");
}

TEST_CASE("a fix of more edits than anybody looks over is not offered") {
  Sink sink;
  for (const std::size_t count : {kMostEdits, kMostEdits + 1}) {
    Diagnostic one = make(Code::kPageBudget, {}, "x");
    one.fixes = {{"mend it", std::vector<Edit>(count)}};
    sink.add(std::move(one));
  }
  CHECK(sink.diagnostics()[0].fixes.size() == 1);
  CHECK(sink.diagnostics()[1].fixes.empty());
}

TEST_CASE("a sink keeps so many complaints of each kind and counts the rest") {
  Run one{"a", {}};
  for (std::size_t i = 0; i < kMostComplaints + 7; ++i) {
    one.sink.add(make(Code::kPageBudget,
                      {0, static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(i + 1)}, "x"));
  }
  one.sink.add(make(Code::kNoRoom, {}, "no room"));
  CHECK(one.sink.diagnostics().size() == kMostComplaints + 1);
  CHECK(one.sink.error_count() == 1);
  Sink all;
  merge({std::move(one)}, all);
  source::SourceMap files;
  files.add("cv.yaml", std::string(kMostComplaints + 10, 'x'));
  const auto shown = all.resolve(files, 3);
  REQUIRE(shown.size() == 4);
  CHECK(shown[0].message == "no room");
  CHECK(shown[3].message == "2005 more not shown");
}

}  // namespace resumec::diag
