#include "font/subset.h"

#include <set>
#include <string>

#include <doctest/doctest.h>
#include <hb-ot.h>
#include <hb.h>

#include "built_in_families.h"
#include "font/cff.h"
#include "font/collection.h"
#include "font/shape.h"

using resumec::font::built_in_face;
using resumec::font::Direction;
using resumec::font::Face;
using resumec::font::Features;
using resumec::font::shape;
using resumec::font::Slope;
using resumec::font::subset;
using resumec::font::web_subset;

namespace {

const Face& regular(std::string_view family) {
  const Face* face = built_in_face(family, 400, Slope::kUpright);
  REQUIRE(face != nullptr);
  return *face;
}

std::set<std::uint32_t> glyphs_of(const Face& face, std::string_view text) {
  std::set<std::uint32_t> ids;
  for (const auto& glyph : shape(face, text, Direction::kLeftToRight, "en", Features{}).glyphs) {
    ids.insert(glyph.id);
  }
  return ids;
}

std::string name_of(const Face& face, hb_ot_name_id_t id) {
  char buffer[512];
  unsigned length = sizeof buffer;
  hb_ot_name_get_utf8(face.hb_face(), id, HB_LANGUAGE_INVALID, &length, buffer);
  return {buffer, length};
}

}  // namespace

TEST_CASE("a TrueType subset is a small font of the asked-for glyphs") {
  const Face& lato = regular("Lato");
  const auto ids = glyphs_of(lato, "office");
  const auto made = subset(lato, ids);
  REQUIRE(made);
  // .notdef, c, e, o and the ligature.
  CHECK(made->glyph_count == 5);
  CHECK(made->cid.size() == 4);
  CHECK(made->data.size() < 2000);
  std::string error;
  const auto small = Face::open(made->data, 0, error);
  REQUIRE(small != nullptr);
  CHECK(hb_face_get_glyph_count(small->hb_face()) == 5);
  CHECK(small->units_per_em() == 2000);
  for (const auto& [glyph, cid] : made->cid) {
    CHECK(hb_font_get_glyph_h_advance(small->hb_font(), cid) ==
          hb_font_get_glyph_h_advance(lato.hb_font(), glyph));
  }
}

TEST_CASE("the parts of a composite come along, unnumbered") {
  const Face& lato = regular("Lato");
  const auto made = subset(lato, glyphs_of(lato, "\u00e9"));
  REQUIRE(made);
  CHECK(made->cid.size() == 1);
  CHECK(made->glyph_count >= 2);
}

TEST_CASE("a CFF subset is the bare table") {
  const Face& libertine = regular("Linux Libertine");
  const auto made = subset(libertine, glyphs_of(libertine, "office"));
  REQUIRE(made);
  CHECK(made->glyph_count == 5);
  // Major version 1, minor version 0.
  CHECK(made->data.substr(0, 2) == std::string("\x01\x00", 2));
  CHECK(made->data.size() < 4000);
  CHECK_FALSE(resumec::font::cff::is_cid_keyed(made->data));
}

TEST_CASE("two subsets of the same glyphs are the same bytes") {
  for (const auto family : resumec::font::test::built_in_families()) {
    const Face& face = regular(family);
    const auto ids = glyphs_of(face, "The quick brown fox");
    CHECK(subset(face, ids)->data == subset(face, ids)->data);
  }
}

TEST_CASE("a subset of nothing is still a font") {
  for (const auto family : resumec::font::test::built_in_families()) {
    const auto made = subset(regular(family), {});
    REQUIRE(made);
    CHECK(made->glyph_count == 1);
    CHECK(made->cid.empty());
  }
}

TEST_CASE("a glyph number that the face does not have is left out") {
  const auto made = subset(regular("Lato"), {3, 60000});
  REQUIRE(made);
  CHECK(made->cid.count(3) == 1);
  CHECK(made->cid.count(60000) == 0);
}

TEST_CASE("a web subset shapes as the whole font does") {
  for (const auto family : resumec::font::test::built_in_families(false)) {
    const Face& face = regular(family);
    CAPTURE(std::string(family));
    const auto file = web_subset(face, {U'o', U'f', U'i', U'c', U'e', U'A', U'V', U' '});
    REQUIRE(file);
    CHECK(file->size() < 12'000);
    std::string error;
    const auto small = Face::open(*file, 0, error);
    REQUIRE(small != nullptr);
    for (const char* text : {"office", "AV office"}) {
      const auto whole = shape(face, text, Direction::kLeftToRight, "en", Features{});
      const auto part = shape(*small, text, Direction::kLeftToRight, "en", Features{});
      // Open Sans 1.11 kerns by the old `kern` table, which hb-subset drops.
      if (family != "Open Sans") CHECK(part.advance == whole.advance);
      CHECK(part.glyphs.size() == whole.glyphs.size());
    }
    CHECK_FALSE(small->has_glyph(U'z'));
  }
}

TEST_CASE("a web subset keeps figures of one width") {
  const Face& inter = regular("Inter");
  const auto file = web_subset(inter, {U'1', U'7'});
  REQUIRE(file);
  std::string error;
  const auto small = Face::open(*file, 0, error);
  REQUIRE(small != nullptr);
  Features tabular;
  tabular.tabular_figures = true;
  CHECK(shape(*small, "17", Direction::kLeftToRight, "en", tabular).advance == 2 * 1824);
}

TEST_CASE("a web subset bears no reserved name, but its copyright and licence") {
  const Face& lato = regular("Lato");
  const auto file = web_subset(lato, {U'a'});
  REQUIRE(file);
  std::string error;
  const auto small = Face::open(*file, 0, error);
  REQUIRE(small != nullptr);
  CHECK(small->postscript_name() == "Web-Subset");
  CHECK(name_of(*small, HB_OT_NAME_ID_FONT_FAMILY) == "Web Subset");
  CHECK(name_of(*small, HB_OT_NAME_ID_FULL_NAME) == "Web Subset");
  CHECK(name_of(*small, HB_OT_NAME_ID_UNIQUE_ID) == "Web Subset");
  CHECK(name_of(*small, HB_OT_NAME_ID_TRADEMARK).empty());
  CHECK(name_of(*small, HB_OT_NAME_ID_COPYRIGHT) == name_of(lato, HB_OT_NAME_ID_COPYRIGHT));
  CHECK(name_of(*small, HB_OT_NAME_ID_LICENSE_URL) == name_of(lato, HB_OT_NAME_ID_LICENSE_URL));
  CHECK_FALSE(name_of(*small, HB_OT_NAME_ID_COPYRIGHT).empty());
}
