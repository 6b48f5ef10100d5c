#include "font/face.h"

#include <string>

#include <doctest/doctest.h>

#include "font/built_in_faces.h"
#include "font/library.h"

using resumec::font::Face;
using resumec::font::find_face;
using resumec::font::Outlines;
using resumec::font::Slope;
using resumec::font::Weight;

namespace {

std::string_view lato_file() {
  const auto& entry = resumec::font::built_in_faces().front();
  return {entry.begin, static_cast<std::size_t>(entry.end - entry.begin)};
}

}  // namespace

TEST_CASE("metrics of a TrueType face") {
  const Face* lato = find_face("Lato", Weight::kRegular, Slope::kUpright);
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
  const Face* inter = find_face("Inter", Weight::kBold, Slope::kItalic);
  REQUIRE(inter != nullptr);
  CHECK(inter->outlines() == Outlines::kCff);
  CHECK(inter->units_per_em() == 2816);
  CHECK(inter->metrics().cap_height == 727);
  // The font's own table says +9.4.
  CHECK(inter->metrics().italic_angle_milli == -9400);
}

TEST_CASE("a monospaced face says so") {
  const Face* mono = find_face("JetBrains Mono", Weight::kRegular, Slope::kUpright);
  REQUIRE(mono != nullptr);
  CHECK(mono->metrics().fixed_pitch);
}

TEST_CASE("a character that no face has") {
  const Face* lato = find_face("Lato", Weight::kRegular, Slope::kUpright);
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
