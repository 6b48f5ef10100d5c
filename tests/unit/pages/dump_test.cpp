#include <string>

#include <doctest/doctest.h>

#include "font/collection.h"
#include "pages/pages.h"

using namespace resumec;
using pages::ElementType;

TEST_CASE("the dump has a line for every element, outline entry, item and link") {
  pages::Pages all;
  all.width = 595'276;
  all.height = 841'890;
  all.title = "Ada \"Countess\" Lovelace";
  all.language = "en";
  all.keywords = {"C++"};
  all.elements.resize(4);
  all.elements[1] = {ElementType::kL, 0, "", "", "", "Disc"};
  all.elements[2] = {ElementType::kFigure, 0, "Ada", "", "fr", ""};
  all.elements[3] = {ElementType::kH2, 0, "", "Work", "", ""};
  all.outline = {{"Work", 0, 0, 700'500}, {"Engine", 1, 0, 600'000}};
  pages::Page page;
  pages::GlyphRun run;
  run.face = font::built_in_face("Lato", 700, font::Slope::kUpright);
  run.size = 10'500;
  run.origin = {56'700, 700'001};
  run.advance = 12'345;
  run.color = {0x11, 0x22, 0x33};
  run.text = source::MappedText::generated("a\tb", {});
  run.glyphs = {{3, 100, 0, 0, 0, 1}, {0, 100, 0, 0, 1, 3}};
  run.letter_spacing = 500;
  run.right_to_left = true;
  page.items.push_back({1, run});
  page.items.push_back({pages::kArtifact, pages::Rule{{0, 1000, 2000, 1500}, {255, 0, 0}}});
  page.items.push_back({2, pages::Picture{0, {-500, 0, 0, 500}, true}});
  all.links = {{"https://example.org", "home", 1}};
  page.links = {{0, {{1000, 2000, 3000, 4000}, {0, 1000, 1500, 1900}}}};
  all.pages.push_back(page);
  CHECK(pages::dump(all) ==
        "1 pages, 595.276 x 841.89\n"
        "title: \"Ada \\\"Countess\\\" Lovelace\"\n"
        "language: \"en\"\n"
        "keyword: \"C++\"\n"
        "[0] Document\n"
        "[1] L in [0] Disc\n"
        "[2] Figure in [0] alt \"Ada\" language fr\n"
        "[3] H2 in [0] says \"Work\"\n"
        "outline \"Work\" page 1 at 700.5\n"
        "outline   \"Engine\" page 1 at 600\n"
        "page 1\n"
        "  [1] text 56.7,700.001 width 12.345 Lato-Bold 10.5 #112233 \"a\\x09b\" spacing 0.5 rtl "
        "missing 1\n"
        "  artifact rule 0,1 to 2,1.5 #ff0000\n"
        "  [2] picture 0 -0.5,0 to 0,0.5 round\n"
        "  [1] link 1,2 to 3,4 and 0,1 to 1.5,1.9 \"https://example.org\" \"home\"\n");
}

TEST_CASE("structure types bear the specification's names") {
  std::string names;
  for (int i = 0; i <= static_cast<int>(ElementType::kCaption); ++i) {
    names += std::string(pages::to_string(static_cast<ElementType>(i))) + " ";
  }
  CHECK(names == "Document Sect H1 H2 H3 H4 H5 P L LI Lbl LBody Span Link Figure Caption ");
}
