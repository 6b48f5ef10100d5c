#include "font/shape.h"

#include <string>

#include <doctest/doctest.h>

#include "built_in_families.h"
#include "font/collection.h"

using resumec::font::built_in_face;
using resumec::font::Direction;
using resumec::font::Face;
using resumec::font::Features;
using resumec::font::shape;
using resumec::font::ShapedText;
using resumec::font::Slope;

namespace {

const Face& face(std::string_view family) {
  const Face* found = built_in_face(family, 400, Slope::kUpright);
  REQUIRE(found != nullptr);
  return *found;
}

ShapedText shaped(std::string_view family, std::string_view text, const Features& features = {}) {
  return shape(face(family), text, Direction::kLeftToRight, "en", features);
}

// The texts of the glyphs in their order: "o|ffi|c|e".
std::string texts(const ShapedText& shaped, std::string_view text) {
  std::string list;
  for (const auto& glyph : shaped.glyphs) {
    if (!list.empty()) list += '|';
    list += text.substr(glyph.text_begin, glyph.text_end - glyph.text_begin);
  }
  return list;
}

std::int64_t unkerned(std::string_view family, std::string_view letters) {
  std::int64_t sum = 0;
  for (const char letter : letters) sum += shaped(family, {&letter, 1}).advance;
  return sum;
}

}  // namespace

TEST_CASE("pairs are kerned, by the fonts' own tables") {
  CHECK(unkerned("Lato", "AVATAR") == 7850);
  CHECK(shaped("Lato", "AVATAR").advance == 7353);
  CHECK(unkerned("Linux Libertine", "AVATAR") == 3921);
  CHECK(shaped("Linux Libertine", "AVATAR").advance == 3589);
  CHECK(unkerned("Inter", "AVATAR") == 11224);
  CHECK(shaped("Inter", "AVATAR").advance == 10376);
  CHECK(shaped("JetBrains Mono", "AVATAR").advance == 6 * 600);
}

TEST_CASE("no pair is kerned so far that a reader takes it for two words") {
  // In the font: -248, of 2000 units an em. The bound is 0.110 em.
  CHECK(unkerned("Lato", "oT") - shaped("Lato", "oT").advance == 220);
  CHECK(unkerned("Lato", "//") - shaped("Lato", "//").advance == 220);
  // Within the bound, as the font has it.
  CHECK(unkerned("Lato", "AV") - shaped("Lato", "AV").advance == 108);
  // Apart, by 0.130 em of 2048 units: 0.080, with what letter spacing adds.
  CHECK(shaped("Open Sans", "AJ").advance - unkerned("Open Sans", "AJ") == 163);
  Features spaced;
  spaced.letter_spacing = 50;
  CHECK(shaped("Open Sans", "AJ", spaced).advance - unkerned("Open Sans", "AJ") == 61);
  spaced.letter_spacing = 200;
  CHECK(shaped("Open Sans", "AJ", spaced).advance - unkerned("Open Sans", "AJ") == 0);
}

TEST_CASE("kerning is bounded glyph by glyph, so nothing adds up") {
  const ShapedText text = shaped("Lato", "ToToTo//");
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < text.glyphs.size(); ++i) {
    const int kern = text.glyphs[i].advance - face("Lato").advance(text.glyphs[i].id);
    CHECK(kern >= -220);
    CHECK(kern <= 160);
    sum += text.glyphs[i].advance;
  }
  CHECK(text.advance == sum);
}

TEST_CASE("a ligature stands for all its letters") {
  CHECK(texts(shaped("Lato", "office"), "office") == "o|ffi|c|e");
  CHECK(texts(shaped("Linux Libertine", "office"), "office") == "o|ffi|c|e");
  CHECK(texts(shaped("Linux Libertine", "fjord Th Qu"), "fjord Th Qu") == "fj|o|r|d| |Th| |Qu");
}

TEST_CASE("without ligatures every letter is drawn by itself, and kerning stays") {
  Features plain;
  plain.ligatures = false;
  CHECK(texts(shaped("Lato", "office", plain), "office") == "o|f|f|i|c|e");
  CHECK(shaped("Lato", "office", plain).advance == 4987);
  CHECK(texts(shaped("Linux Libertine", "office", plain), "office") == "o|f|f|i|c|e");
  CHECK(shaped("Lato", "AVATAR", plain).advance == 7353);
  // Inter turns an arrow typed as two characters into one glyph.
  CHECK(texts(shaped("Inter", "->"), "->") == "->");
  CHECK(texts(shaped("Inter", "->", plain), "->") == "-|>");
}

TEST_CASE("figures of one width on request") {
  Features tabular;
  tabular.tabular_figures = true;
  CHECK(shaped("Inter", "1718").advance == 5960);
  CHECK(shaped("Inter", "1718", tabular).advance == 4 * 1824);
}

TEST_CASE("small capitals on request stand for the letters that were typed") {
  Features small;
  small.small_caps = true;
  const auto glyphs = shaped("Linux Libertine", "ab", small);
  CHECK(glyphs.advance == 1063);
  CHECK(texts(glyphs, "ab") == "a|b");
  CHECK(glyphs.glyphs[0].id != shaped("Linux Libertine", "a").glyphs[0].id);
}

TEST_CASE("a combining mark is composed where the font has the letter") {
  const std::string text = "Zoe\u0308";
  CHECK(texts(shaped("Lato", text), text) == "Z|o|e\u0308");
  CHECK(shaped("Lato", text).glyphs[2].id == shaped("Lato", "\u00eb").glyphs[0].id);
}

TEST_CASE("a combining mark of its own keeps its own letter") {
  const std::string text = "x\u0308";
  const auto glyphs = shaped("JetBrains Mono", text);
  CHECK(texts(glyphs, text) == "x|\u0308");
  CHECK(glyphs.glyphs[1].advance == 0);
  CHECK(glyphs.advance == 600);
}

TEST_CASE("a character without a glyph is glyph 0 with its text") {
  const std::string text = "a\U0001F600b";
  const auto glyphs = shaped("Lato", text);
  CHECK(glyphs.glyphs[1].id == 0);
  CHECK(texts(glyphs, text) == "a|\U0001F600|b");
}

TEST_CASE("different characters of one glyph keep their texts") {
  const std::string text = "a\u00a0b\u2011c";
  const auto glyphs = shaped("Lato", text);
  CHECK(texts(glyphs, text) == "a|\u00a0|b|\u2011|c");
  CHECK(glyphs.glyphs[1].id == shaped("Lato", " ").glyphs[0].id);
  CHECK(glyphs.glyphs[3].id == shaped("Lato", "-").glyphs[0].id);
}

TEST_CASE("right-to-left text comes in visual order, each glyph with its letter") {
  const std::string text = "\u05e9\u05dc\u05d5\u05dd";
  const auto glyphs =
      shape(face("Linux Libertine"), text, Direction::kRightToLeft, "he", Features{});
  CHECK(texts(glyphs, text) == "\u05dd|\u05d5|\u05dc|\u05e9");
  for (const auto& glyph : glyphs.glyphs) CHECK(glyph.id != 0);
}

TEST_CASE("marks of right-to-left text keep their letters in a reversed cluster") {
  // Shin with patah: two glyphs, and in visual order the mark comes first.
  const std::string text = "\u05e9\u05b7\u05dc";
  const auto glyphs =
      shape(face("Linux Libertine"), text, Direction::kRightToLeft, "he", Features{});
  CHECK(texts(glyphs, text) == "\u05dc|\u05b7|\u05e9");
}

TEST_CASE("every byte of the text belongs to one glyph, whatever the bytes are") {
  const std::string samples[] = {
      "",
      "\xff\xfe",
      std::string("a\0b", 3),
      "\u200d\u200d",
      "\u0301\u0301\u0301",
      "\xf0\x9f",
      "e\u0301\u0323\u0302",
      "\u202eabc\u202c",
      "->=>!===",
      "\u0e01\u0e33",
      "\u0915\u093f",
      std::string(5000, 'f'),
  };
  for (const auto family : resumec::font::test::built_in_families()) {
    for (const std::string& text : samples) {
      for (const Direction direction : {Direction::kLeftToRight, Direction::kRightToLeft}) {
        const auto glyphs = shape(face(family), text, direction, "", Features{});
        std::vector<int> covered(text.size());
        for (const auto& glyph : glyphs.glyphs) {
          REQUIRE(glyph.text_begin <= glyph.text_end);
          REQUIRE(glyph.text_end <= text.size());
          for (auto i = glyph.text_begin; i < glyph.text_end; ++i) ++covered[i];
        }
        CHECK(covered == std::vector<int>(text.size(), 1));
      }
    }
  }
}

TEST_CASE("font units become thousandths of a point") {
  using resumec::font::scale;
  // 7353 of 2000 units at 10 pt.
  CHECK(scale(face("Lato"), 7353, 10'000) == 36'765);
  CHECK(scale(face("Inter"), 1, 10'000) == 4);
  CHECK(scale(face("Inter"), -1, 10'000) == -4);
  CHECK(scale(face("Lato"), 0, 10'000) == 0);
  CHECK(scale(face("Lato"), INT64_C(1) << 40, 10'000) == INT32_MAX);
}

TEST_CASE("features choose other glyphs for the same text") {
  const auto ids = [](std::string_view family, std::string_view text, const Features& features) {
    std::vector<std::uint32_t> list;
    for (const auto& glyph : shaped(family, text, features).glyphs) list.push_back(glyph.id);
    return list;
  };
  Features small;
  small.small_caps = true;
  Features all;
  all.all_small_caps = true;
  const auto plain = ids("Vollkorn", "Work", {});
  CHECK(ids("Vollkorn", "Work", small).front() == plain.front());
  CHECK(ids("Vollkorn", "Work", small)[1] != plain[1]);
  CHECK(ids("Vollkorn", "Work", all).front() != plain.front());
  CHECK(ids("Vollkorn", "Work", all)[1] != plain[1]);
  Features old;
  old.old_style_figures = true;
  Features lining;
  lining.lining_figures = true;
  CHECK(ids("Lato", "1843", old) != ids("Lato", "1843", lining));
  CHECK(texts(shaped("Vollkorn", "Work", all), "Work") == "W|o|r|k");
}
