#include <doctest/doctest.h>

#include "build.h"
#include "document/document.h"

namespace {

using resumec::document::Alternatives;
using resumec::document::Document;
using resumec::document::Role;
namespace test = resumec::test;

TEST_CASE("every block is one line, in reading order") {
  CHECK(words(test::ada()) ==
        "Ada Lovelace\n"
        "Analyst\n"
        "ada@example.org\n"
        "GitHub: ada\n"
        "Experience\n"
        "Engines Ltd · Notes Apr 1842 – Present\n"
        "Programmer London\n"
        "Wrote the first program, Note G.\n"
        "Corrected a mistake of the engine's author.\n"
        "Skills\n"
        "Mathematics: series\n"
        "French\n");
}

TEST_CASE("white space of every kind is one blank, and none at the ends") {
  CHECK(resumec::document::words(resumec::document::Runs{
            test::text(" \ta\u00A0"), test::text("\u202Fb\u2003\u3000"), test::text("c\n")}) ==
        "a b c");
}

TEST_CASE("runs that touch stay one word") {
  CHECK(resumec::document::words(
            resumec::document::Runs{test::text("micro"), test::text("format")}) == "microformat");
}

TEST_CASE("numbers of an ordered list are words, bullets are not") {
  Document document;
  document.sections = {
      test::section(resumec::document::SectionKind::kTopics, "Topics",
                    {test::list({{test::text("one")}, {test::text("two")}}, true, 9),
                     test::list({{test::text("three")}})})};
  CHECK(words(document) == "Topics\n9. one\n10. two\nthree\n");
}

TEST_CASE("a figure's alternative text counts only where it is asked for") {
  resumec::document::Figure figure;
  figure.alt = test::text("A diagram").text;
  figure.caption = {test::text("Figure 1")};
  Document document;
  document.sections = {
      test::section(resumec::document::SectionKind::kTopics, "Topics", {{std::move(figure)}})};
  CHECK(words(document) == "Topics\nFigure 1\n");
  CHECK(words(document, Alternatives::kShow) == "Topics\n[A diagram]\nFigure 1\n");
}

TEST_CASE("the closing line is the last one") {
  Document document = test::ada();
  document.closing = {test::date("Last updated: 2026", "2026", ""), true};
  const std::string all = words(document);
  CHECK(all.substr(all.size() - 26) == "French\nLast updated: 2026\n");
  document.closing->printed = false;
  CHECK(words(document) == words(test::ada()));
}

}  // namespace
