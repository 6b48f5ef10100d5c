#include <doctest/doctest.h>

#include "build.h"
#include "document/document.h"

namespace {

using resumec::document::Document;
using resumec::document::Role;
namespace test = resumec::test;

TEST_CASE("the dump shows every node, role, link, date and place") {
  CHECK(dump(test::ada()) ==
        R"(document en
  title "Ada Lovelace – Résumé"
  author "Ada Lovelace"
  person
    name "Ada Lovelace"
  header
    name "Ada Lovelace" @0-12
    headline "Analyst" @0-7
    contact
      email "ada@example.org" href="mailto:ada@example.org" @0-15
    contact
      profile "GitHub: ada" href="https://github.com/ada" @0-11
  section work #work
    section-title "Experience" @0-10
    entry work
      row
        organization "Engines Ltd" @0-11
        separator "\u{a0}· " @0-5
        team "Notes" @0-5
        end
          date "Apr 1842 – Present" keep datetime=1842-04 end=present @0-20
      row
        position "Programmer" @0-10
        end
          location "London" @0-6
      list
        item
          paragraph
            text "Wrote the first program, " @0-25
            text "Note G" @0-6
            text "." @0-1
        item
          paragraph
            text "Corrected a mistake of the engine's author." @0-43
  section skills #skills
    section-title "Skills" @0-6
    groups
      group
        label "Mathematics" @0-11
        keyword "series" @0-6
    groups
      group
        keyword "French" @0-6
)");
}

TEST_CASE("quotes and control characters cannot break the dump's lines") {
  Document document;
  document.language = "en";
  document.header.name = test::run(Role::kName, "A\"\\\n\x01");
  CHECK(dump(document) ==
        "document en\n  person\n  header\n    name \"A\\\"\\\\\\u{a}\\u{1}\" @0-5\n");
}

TEST_CASE("style, breaks and pictures are shown when they are not the default") {
  Document document;
  document.language = "ar";
  document.right_to_left = true;
  resumec::document::Run run = test::text("x");
  run.strong = run.emphasis = run.code = true;
  resumec::document::Entry entry;
  entry.id = "first";
  entry.page_break = resumec::document::PageBreak::kAvoid;
  resumec::document::Figure figure;
  figure.image.picture = std::make_shared<resumec::picture::Picture>(
      resumec::picture::Picture{resumec::picture::Format::kJpeg, "1234", 3, 2, 3, false, 1, {}});
  figure.image.width = 3;
  figure.image.height = 2;
  entry.body = {test::paragraph({run}), test::list({{run}}, true, 4), {std::move(figure)}};
  document.sections = {
      test::section(resumec::document::SectionKind::kCustom, "T", {{std::move(entry)}})};
  document.sections[0].break_before = true;
  CHECK(dump(document) ==
        R"(document ar right-to-left
  person
  header
    text ""
  section custom #custom break=before
    section-title "T" @0-1
    entry custom #first break=avoid
      paragraph
        text "x" strong emphasis code @0-1
      list ordered start=4
        item
          paragraph
            text "x" strong emphasis code @0-1
      figure jpeg 3x2 4 bytes alt=""
)");
}

}  // namespace
