#include "resumec/fixes.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using namespace resumec;

namespace {

Edit edit(std::size_t begin, std::size_t end, std::string replacement,
          std::string file = "cv.yaml") {
  Edit made;
  made.location.file = std::move(file);
  made.location.begin.offset = begin;
  made.location.end.offset = end;
  made.replacement = std::move(replacement);
  return made;
}

Diagnostic with(std::vector<std::vector<Edit>> fixes) {
  Diagnostic made;
  for (auto& edits : fixes) made.fixes.push_back({"mend it", std::move(edits)});
  return made;
}

}  // namespace

TEST_CASE("fixes are done at their places, whatever their order") {
  const FixedText fixed = apply_fixes("cv.yaml", "0123456789",
                                      {with({{edit(7, 9, "B")}}), with({{edit(0, 1, "zero")}}),
                                       with({}), with({{edit(10, 10, "!")}})});
  CHECK(fixed.text == "zero123456B9!");
  CHECK(fixed.applied == 3);
  CHECK(fixed.left == 0);
}

TEST_CASE("of several fixes the first is done, and a fix is done whole or not at all") {
  const FixedText fixed = apply_fixes("cv.yaml", "0123456789",
                                      {with({{edit(2, 4, "A")}, {edit(5, 6, "other")}}),
                                       with({{edit(8, 9, "C"), edit(3, 5, "B")}})});
  CHECK(fixed.text == "01A456789");
  CHECK(fixed.applied == 1);
  CHECK(fixed.left == 1);
}

TEST_CASE("an edit that several fixes have is done once") {
  const FixedText fixed = apply_fixes("cv.yaml", "0123456789",
                                      {with({{edit(2, 4, "A")}}), with({{edit(2, 4, "A")}}),
                                       with({{edit(2, 4, "B")}}), with({{edit(2, 2, "C")}})});
  CHECK(fixed.text == "01A456789");
  CHECK(fixed.applied == 2);
  CHECK(fixed.left == 2);
}

TEST_CASE("edits may touch, and two insertions at one place may not") {
  const FixedText fixed = apply_fixes("cv.yaml", "0123456789",
                                      {with({{edit(2, 4, "A")}}), with({{edit(4, 6, "B")}}),
                                       with({{edit(6, 6, "C")}}), with({{edit(6, 6, "D")}})});
  CHECK(fixed.text == "01ABC6789");
  CHECK(fixed.applied == 3);
  CHECK(fixed.left == 1);
}

TEST_CASE("other files, and places that the text does not have, are left alone") {
  const FixedText fixed = apply_fixes("cv.yaml", "0123",
                                      {with({{edit(0, 1, "A", "other.yaml")}}),
                                       with({{edit(0, 1, "A"), edit(0, 1, "B", "b.yaml")}}),
                                       with({{edit(3, 5, "C")}}), with({{edit(3, 2, "D")}})});
  CHECK(fixed.text == "0123");
  CHECK(fixed.applied == 0);
  CHECK(fixed.left == 3);
}
