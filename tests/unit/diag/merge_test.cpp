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

}  // namespace resumec::diag
