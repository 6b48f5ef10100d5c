#include "backend/html/fallback_faces.h"

#include <string>

#include <doctest/doctest.h>

#include "backend/html/system_fonts.h"
#include "font/collection.h"

namespace {

using resumec::backend::html::fallback_faces;
using resumec::backend::html::fallback_stand_in;
using resumec::backend::html::kFirstWidth;
using resumec::backend::html::system_fonts;

const resumec::font::Face& lato() {
  const auto* face = resumec::font::built_in_face("Lato", 400, resumec::font::Slope::kUpright);
  REQUIRE(face != nullptr);
  return *face;
}

std::string first_line(const std::string& rules) {
  return rules.substr(0, rules.find('\n'));
}

TEST_CASE("a font of the system is scaled until the words take as much room") {
  resumec::font::Foundry foundry;
  // "o" is 567 of 1000 in Lato and 556, less what pairs are moved, in Arial; ascent 805, descent
  // 195.
  CHECK(first_line(fallback_faces("resume-body", 400, false, "sans-serif", lato(), "oooooooooo",
                                  foundry)) ==
        "@font-face{font-family:\"resume-body-1\";font-weight:400;src:local(\"Arial\"),"
        "local(\"Liberation Sans\"),local(\"Arimo\");size-adjust:102.13%;ascent-override:78.82%;"
        "descent-override:19.09%;line-gap-override:0%}");
  const std::string bold =
      fallback_faces("resume-body", 700, false, "serif", lato(), "ooo", foundry);
  CHECK(bold.find("local(\"Times New Roman Bold\")") != std::string::npos);
  CHECK(bold.find("local(\"Times New Roman\")") == std::string::npos);
  CHECK(fallback_faces("resume-body", 400, true, "sans-serif", lato(), "oooooooooo", foundry)
            .starts_with("@font-face{font-family:\"resume-body-1\";font-weight:400;"
                         "font-style:italic;src:local(\"Arial\")"));
}

TEST_CASE("without words that both fonts have nothing stands in") {
  resumec::font::Foundry foundry;
  CHECK(fallback_faces("resume-body", 400, false, "sans-serif", lato(), "", foundry).empty());
  CHECK(
      fallback_faces("resume-body", 400, false, "sans-serif", lato(), "\x01\x7F", foundry).empty());
}

TEST_CASE("the widths are of the letters that they stand for") {
  for (const auto* generic : {"serif", "sans-serif"}) {
    for (const auto& font : system_fonts(generic)) {
      const auto width = [&font](char c) {
        return font.regular_widths[std::size_t(c - kFirstWidth)];
      };
      CAPTURE(std::string(font.regular[0]));
      CHECK(width('m') > width('n'));
      CHECK(width('i') * 3 < width('m') * 2);
      CHECK(width('0') == width('9'));
      CHECK(width('W') > width('~'));
    }
  }
}

TEST_CASE("a stand-in is looked for by its name, unless that is no name") {
  CHECK(fallback_stand_in("resume-body", 700, "NotoSansHebrew-Bold", ";unicode-range:U+5D0") ==
        "@font-face{font-family:\"resume-body-1\";font-weight:700;"
        "src:local(\"NotoSansHebrew-Bold\");unicode-range:U+5D0}\n");
  CHECK(fallback_stand_in("resume-body", 700, "x\");}*{display:none", "").empty());
}

}  // namespace
