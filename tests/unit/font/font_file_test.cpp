#include <string>

#include <doctest/doctest.h>

#include "font/catalog.h"
#include "font/collection.h"
#include "font/shape.h"
#include "font/subset.h"
#include "patched_font.h"

using namespace resumec::font;
using test::file_of;
using test::view_of;

namespace {

// "Open Sans 600 italic", one a line.
std::string list(const AddedFile& added) {
  std::string text = added.error;
  for (const AddedFace& face : added.faces) {
    text += std::string(face.family->name) + " " + std::to_string(face.weight);
    if (face.slope == Slope::kItalic) text += " italic";
    if (face.repeated) text += " repeated";
    text += "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("a file is known by the names, weight and slope in it") {
  Collection fonts(nullptr);
  CHECK(list(fonts.add_file(view_of(file_of("Open Sans", 600, Slope::kItalic)))) ==
        "Open Sans 600 italic\n");
  CHECK(list(fonts.add_file(view_of(file_of("Vollkorn", 500)))) == "Vollkorn 500\n");
  // Its own family is "Linux Libertine O".
  CHECK(list(fonts.add_file(view_of(file_of("Linux Libertine", 700, Slope::kItalic)))) ==
        "Linux Libertine O 700 italic\n");
  CHECK(list(fonts.add_file(view_of(file_of("JetBrains Mono")), {}, "Mine")) == "Mine 400\n");
  REQUIRE(fonts.find("mine") != nullptr);
  CHECK(fonts.find("mine")->generic == "monospace");
  CHECK(fonts.find("Linux Libertine O")->generic == "serif");
  CHECK(fonts.find("Linux Libertine O")->from_file);
}

TEST_CASE("a family of files comes before the program's of that name, and repeats nothing") {
  Collection fonts(nullptr);
  const Face* built_in = fonts.nearest("Lato", 700, Slope::kUpright).face;
  CHECK(list(fonts.add_file(view_of(file_of("Lato")))) == "Lato 400\n");
  const Match match = fonts.nearest("lato", 700, Slope::kUpright);
  CHECK(match.weight == 400);
  CHECK(match.face != built_in);
  CHECK(list(fonts.add_file(view_of(file_of("Lato")))) == "Lato 400 repeated\n");
  CHECK(list(fonts.add_file(view_of(file_of("Lato", 700)))) == "Lato 700\n");
  CHECK(fonts.nearest("lato", 700, Slope::kUpright).weight == 700);
}

TEST_CASE("a family of files stands in for characters before all others") {
  Collection fonts(nullptr);
  const FallbackRequest request{"sans-serif", 400, Slope::kUpright, "zh-Hans"};
  CHECK(fonts.fallback("✓", request).family->name == "Inter");
  fonts.add_file(view_of(file_of("JetBrains Mono")), {}, "Mine");
  CHECK_FALSE(fonts.find("Mine")->used);
  CHECK(fonts.fallback("✓", request).family->name == "Mine");
  CHECK(fonts.find("Mine")->used);
}

TEST_CASE("all fonts of a collection are added") {
  const auto files = resumec::disk_file_system();
  Collection fonts(files.get());
  const auto view =
      files->view("/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc", std::size_t{100} << 20U);
  REQUIRE(view.ok());
  const AddedFile added = fonts.add_file(view);
  REQUIRE(added.faces.size() == 10);
  CHECK(added.faces[2].family->name == "Noto Sans CJK SC");
  CHECK(added.faces[9].family->name == "Noto Sans Mono CJK HK");
  CHECK(added.faces[9].weight == 700);
}

TEST_CASE("what is no font is refused with its reason") {
  Collection fonts(nullptr);
  CHECK(fonts.add_file(view_of("")).error == "it is no OpenType font");
  CHECK(fonts.add_file(view_of("%!PS-AdobeFont-1.0")).error == "it is no OpenType font");
  CHECK(fonts.add_file(view_of("wOF2 and so on")).error ==
        "it is a WOFF file, a font packed for web pages");
  CHECK(fonts.add_file(view_of("wOFF and so on")).error ==
        "it is a WOFF file, a font packed for web pages");
}

TEST_CASE("licence bits and axes are seen") {
  Collection fonts(nullptr);
  const auto restricted = [&fonts](unsigned type) {
    const AddedFile added = fonts.add_file(view_of(test::with_embedding(file_of("Carlito"), type)));
    REQUIRE(added.faces.size() == 1);
    return added.faces[0].face->embedding_restricted();
  };
  CHECK_FALSE(restricted(0x0000));
  CHECK(restricted(0x0002));
  CHECK_FALSE(restricted(0x0004));
  CHECK_FALSE(restricted(0x0008));
  // The more permissive bit wins.
  CHECK_FALSE(restricted(0x000A));
  CHECK(restricted(0x0200));
  CHECK_FALSE(restricted(0x0100));

  const AddedFile variable = fonts.add_file(view_of(test::made_variable(file_of("Carlito"))));
  REQUIRE(variable.faces.size() == 1);
  CHECK(variable.faces[0].face->is_variable());
  CHECK_FALSE(fonts.nearest("Lato", 400, Slope::kUpright).face->is_variable());
}

TEST_CASE("damaged files are refused or usable, and never read past their ends") {
  for (const std::string_view family : {"Noto Sans Hebrew", "Inter", "Noto Sans Thai"}) {
    const std::string whole = file_of(family);
    const auto try_out = [](std::string bytes) {
      Collection fonts(nullptr);
      const AddedFile added = fonts.add_file(view_of(std::move(bytes)));
      CHECK(added.faces.empty() == !added.error.empty());
      for (const AddedFace& one : added.faces) {
        const auto shaped = shape(*one.face, "Av שלום ที่", Direction::kLeftToRight, "", {});
        std::set<std::uint32_t> glyphs;
        for (const Glyph& glyph : shaped.glyphs) glyphs.insert(glyph.id);
        (void)subset(*one.face, glyphs);
        (void)web_subset(*one.face, {U'A', U'v', U'ש'});
      }
    };
    for (std::size_t length = 4; length < whole.size(); length += length / 3 + 1) {
      try_out(whole.substr(0, length));
    }
    // One byte wrong: in the directory, in each table's head, and here and there.
    for (std::size_t at = 4; at < whole.size(); at += at / 9 + 1) {
      std::string bytes = whole;
      bytes[at] = static_cast<char>(~bytes[at]);
      try_out(std::move(bytes));
    }
  }
}

TEST_CASE("the catalog says what families have") {
  const auto files = resumec::disk_file_system();
  Collection fonts(files.get());
  std::string text;
  for (const CatalogEntry& entry : catalog(fonts)) {
    text += std::string(entry.family) + ":";
    for (const auto& name : entry.scripts) text += " " + std::string(name);
    for (const auto& name : entry.features) text += ", " + std::string(name);
    text += "\n";
  }
  CHECK(text ==
        "Lato: Latin Vietnamese Greek Cyrillic, old-style figures, tabular figures\n"
        "Inter: Latin Vietnamese Greek Cyrillic, tabular figures\n"
        "Open Sans: Latin Vietnamese Greek Cyrillic, old-style figures, tabular figures\n"
        "Carlito: Latin Vietnamese Greek Cyrillic, old-style figures, tabular figures\n"
        "Linux Libertine: Latin Vietnamese Greek Cyrillic Hebrew, small capitals, old-style "
        "figures, tabular figures\n"
        "Charis SIL: Latin Vietnamese Cyrillic, small capitals\n"
        "Vollkorn: Latin Vietnamese Greek Cyrillic, small capitals, old-style figures, tabular "
        "figures\n"
        "JetBrains Mono: Latin Vietnamese Greek Cyrillic\n"
        "Noto Sans Arabic: Arabic\n"
        "Noto Sans Hebrew: Hebrew\n"
        "Noto Sans Devanagari: Devanagari\n"
        "Noto Sans Thai: Thai\n"
        "Noto Sans CJK JP: Latin Vietnamese Han kana Hangul\n"
        "Noto Sans CJK KR: Latin Vietnamese Han kana Hangul\n"
        "Noto Sans CJK SC: Latin Vietnamese Han kana Hangul\n"
        "Noto Sans CJK TC: Latin Vietnamese Han kana Hangul\n"
        "Noto Sans CJK HK: Latin Vietnamese Han kana Hangul\n"
        "Noto Color Emoji: emoji\n");
}
