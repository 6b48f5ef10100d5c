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

TEST_CASE("what one fix inserts at one place stands there in its order") {
  const FixedText fixed = apply_fixes("cv.yaml", "0123456789",
                                      {with({{edit(2, 2, "("), edit(4, 4, "A"), edit(2, 2, "(")}}),
                                       with({{edit(6, 6, "B"), edit(6, 6, "C")}})});
  CHECK(fixed.text == "01((23A45BC6789");
  CHECK(fixed.applied == 2);
  CHECK(fixed.left == 0);
}

TEST_CASE("many fixes take no longer than they are") {
  constexpr std::size_t kMany = 100'000;
  std::vector<Diagnostic> all;
  for (std::size_t i = 0; i < kMany; ++i) all.push_back(with({{edit(2 * i, 2 * i + 1, "b")}}));
  const FixedText fixed = apply_fixes("cv.yaml", std::string(2 * kMany, 'a'), all);
  CHECK(fixed.applied == kMany);
  CHECK(fixed.text.substr(0, 4) == "baba");
}

TEST_CASE("an edit whose line the text does not have is of another file of that name") {
  const auto on = [](std::string line) {
    Edit made = edit(3, 4, "A");
    made.location.line_text = std::move(line);
    made.location.line_text_begin = 2;
    return with({{made}});
  };
  const std::string_view text = "0\n234\n6";
  CHECK(apply_fixes("cv.yaml", text, {on("234")}).text == "0\n2A4\n6");
  CHECK(apply_fixes("cv.yaml", text, {on("235")}).text == text);
  CHECK(apply_fixes("cv.yaml", text, {on("234 and more")}).left == 1);
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
