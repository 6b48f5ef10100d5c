#include "font/face.h"

#include <string>

#include <doctest/doctest.h>

#include "font/collection.h"
#include "font/manifest.h"
#include "font/shape.h"
#include "resumec/file_system.h"

using resumec::font::built_in_face;
using resumec::font::Face;
using resumec::font::Outlines;
using resumec::font::Slope;

namespace {

std::string_view lato_file() {
  const auto& entry = resumec::font::manifest().front();
  return {entry.begin, static_cast<std::size_t>(entry.end - entry.begin)};
}

}  // namespace

TEST_CASE("metrics of a TrueType face") {
  const Face* lato = built_in_face("Lato", 400, Slope::kUpright);
  REQUIRE(lato != nullptr);
  CHECK(lato->outlines() == Outlines::kTrueType);
  CHECK(lato->units_per_em() == 2000);
  CHECK(lato->postscript_name() == "Lato-Regular");
  CHECK(lato->metrics().ascender == 805);
  CHECK(lato->metrics().descender == -195);
  CHECK(lato->metrics().cap_height == 717);
  CHECK(lato->metrics().x_height == 507);
  CHECK(lato->metrics().underline_position == -52);
  CHECK(lato->metrics().underline_thickness == 97);
  CHECK(lato->metrics().bbox[0] == -547);
  CHECK(lato->metrics().bbox[3] == 1079);
  CHECK_FALSE(lato->metrics().fixed_pitch);
}

TEST_CASE("metrics of a CFF face are in 1/1000 em whatever its units") {
  const Face* inter = built_in_face("Inter", 700, Slope::kItalic);
  REQUIRE(inter != nullptr);
  CHECK(inter->outlines() == Outlines::kCff);
  CHECK(inter->units_per_em() == 2816);
  CHECK(inter->metrics().cap_height == 727);
  // The font's own table says +9.4.
  CHECK(inter->metrics().italic_angle_milli == -9400);
}

TEST_CASE("a monospaced face says so") {
  const Face* mono = built_in_face("JetBrains Mono", 400, Slope::kUpright);
  REQUIRE(mono != nullptr);
  CHECK(mono->metrics().fixed_pitch);
}

TEST_CASE("a character that no face has") {
  const Face* lato = built_in_face("Lato", 400, Slope::kUpright);
  REQUIRE(lato != nullptr);
  CHECK(lato->has_glyph(U'\u0142'));
  CHECK_FALSE(lato->has_glyph(U'\U0001F600'));
}

TEST_CASE("what is no font is refused with the reason") {
  std::string error;
  CHECK(Face::open("", 0, error) == nullptr);
  CHECK(error == "it is no OpenType font");
  CHECK(Face::open("%PDF-1.7 and so on", 0, error) == nullptr);
  CHECK(error == "it is no OpenType font");
  CHECK(Face::open(lato_file(), 1, error) == nullptr);
  CHECK(error == "the collection has no font of that number");
}

TEST_CASE("a font file that is cut off is refused or opened, never read past its end") {
  const std::string_view whole = lato_file();
  for (std::size_t length = 0; length < whole.size(); length = length * 2 + 1) {
    // A copy, so that the sanitizer sees every byte past it.
    const std::string part(whole.substr(0, length));
    std::string error;
    const auto face = Face::open(part, 0, error);
    CHECK((face == nullptr) == !error.empty());
  }
}

TEST_CASE("a font of pictures has no outlines, but metrics, advances and PNG") {
  const auto file = resumec::disk_file_system()->view(
      "/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf", std::size_t{64} << 20U);
  REQUIRE(file.ok());
  std::string error;
  const auto face = Face::open(file.bytes, 0, error);
  REQUIRE(face != nullptr);
  CHECK(face->outlines() == Outlines::kColorBitmap);
  CHECK(face->units_per_em() == 2048);
  const auto wave = resumec::font::shape(*face, "\U0001F44B\U0001F3FD",
                                         resumec::font::Direction::kLeftToRight, "", {});
  // Hand and skin are one picture.
  REQUIRE(wave.glyphs.size() == 1);
  CHECK(wave.glyphs[0].text_end == 8);
  CHECK(wave.advance == 2550);
  const auto bitmap = face->bitmap(wave.glyphs[0].id);
  REQUIRE(bitmap);
  CHECK(bitmap->png.substr(0, 4) == "\x89PNG");
  CHECK(bitmap->left == 0);
  CHECK(bitmap->bottom == -507);
  CHECK(bitmap->width == 2555);
  CHECK(bitmap->height == 2405);
  CHECK_FALSE(face->bitmap(0));
  CHECK_FALSE(face->bitmap(60000));
  CHECK_FALSE(built_in_face("Lato", 400, Slope::kUpright)->bitmap(40));
}
