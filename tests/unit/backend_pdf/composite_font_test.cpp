#include "backend/pdf/composite_font.h"
#include "../font/built_in_families.h"

#include <algorithm>
#include <cstdlib>
#include <string>

#include <doctest/doctest.h>

#include "backend/pdf/glyph_run.h"
#include "backend/pdf/to_unicode.h"
#include "pdf_tools.h"
#include "sample_pages.h"

using namespace resumec;
namespace pdf = resumec::backend::pdf;

namespace {

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += part.size()) {
    ++found;
  }
  return found;
}

}  // namespace

TEST_CASE("fonts are embedded as subsets with Unicode, by names that say bold and italic") {
  auto pages = sample::empty();
  pages::Page page;
  const auto paragraph = sample::add_element(pages, pages::ElementType::kP);
  using font::Slope;
  for (const auto* family : {"Lato", "Linux Libertine"}) {
    for (const auto& face : {&sample::face(family), &sample::face(family, 600),
                             &sample::face(family, 700, Slope::kItalic)}) {
      page.items.push_back({paragraph, sample::run(*face, "office", {50'000, 700'000})});
    }
  }
  pages.pages.push_back(page);
  std::string fonts = tools::run("pdffonts %", tools::write(pages));
  // Object numbers are not what is asserted.
  std::string facts;
  for (std::size_t at = 0, end = 0; (end = fonts.find('\n', at)) != std::string::npos;
       at = end + 1) {
    facts += fonts.substr(at, end - at - std::min<std::size_t>(end - at, 10)) + "\n";
  }
  CHECK(facts ==
        "name                                 type              encoding         emb sub uni\n"
        "------------------------------------ ----------------- ---------------- --- --- ---\n"
        "OGUSFW+Lato-Regular                  CID TrueType      Identity-H       yes yes yes\n"
        "OGUSFW+Lato-Semibold                 CID TrueType      Identity-H       yes yes yes\n"
        "OGUSFW+Lato-BoldItalic               CID TrueType      Identity-H       yes yes yes\n"
        "AGKPIT+LinLibertineO-Identity-H      CID Type 0C       Identity-H       yes yes yes\n"
        "TYEXNH+LinLibertineOZ-Bold-Identity-H CID Type 0C       Identity-H       yes yes yes\n"
        "GDIZGE+LinLibertineOBI-BoldItalic-Identity-H CID Type 0C       Identity-H       yes yes "
        "yes\n");
}

TEST_CASE("two texts of one TrueType glyph get a code each, through a map to the glyph") {
  const auto& lato = sample::face("Lato");
  const auto plain = tools::write(sample::lines(lato, {"a-b"}), true);
  CHECK(count(plain, "/CIDToGIDMap /Identity") == 1);
  const std::string mixed = "a-b\u2011c\u00a0d e";
  const auto mapped = tools::write(sample::lines(lato, {mixed}), true);
  CHECK(count(mapped, "/CIDToGIDMap /Identity") == 0);
  CHECK(count(mapped, "ActualText") == 0);
  // pdftotext prints a no-break space as a space.
  CHECK(tools::text_of(mapped) == "a-b\u2011c d e");
}

TEST_CASE("two texts of one CFF glyph are told apart by ActualText") {
  // In Inter the arrow is the glyph of U+2192 and of "->".
  const auto readable =
      tools::write(sample::lines(sample::face("Inter"), {"a \u2192 b -> c"}), true);
  CHECK(count(readable, "/Span <</ActualText <FEFF002D003E>>> BDC\n") == 1);
  CHECK(tools::text_of(readable) == "a \u2192 b -> c");
}

TEST_CASE("glyphs stand within half a thousandth of an em of their places") {
  for (const auto family : font::test::built_in_families(false)) {
    const font::Face& face = sample::face(family);
    std::string text =
        "AVATAR Waffle To. Typography: 1718 ill-fitting Wolves and so on for a while";
    // Some have no mark that can stand on any letter.
    if (face.has_glyph(U'\u0308')) text += ", x\u0308";
    pages::GlyphRun run = sample::run(face, text, {});
    font::Foundry foundry;
    pdf::CompositeFont font(*run.face, foundry);
    pdf::note_glyphs(run, font);
    pdf::Streams streams;
    pdf::Document document(true, streams);
    REQUIRE(font.write(document));
    pdf::Content content;
    pdf::draw_glyphs(
        run, font, [](pdf::Ref) { return "F1"; }, content);

    // A mark is drawn, where the outlines are TrueType, and no code.
    std::vector<font::Glyph> codes = run.glyphs;
    if (face.outlines() == font::Outlines::kTrueType) {
      std::erase_if(codes, [](const font::Glyph& one) { return one.advance == 0; });
      CHECK((content.bytes().find("\nf\n") != std::string::npos) ==
            (codes.size() < run.glyphs.size()));
    }
    // Walks the TJ arrays: numbers move back, each four digits show the next glyph.
    const std::string& stream = content.bytes();
    std::int64_t pen = 0;
    std::int64_t units = 0;
    std::size_t glyph = 0;
    double worst = 0;
    for (std::size_t at = stream.find('['); at < stream.size(); ++at) {
      if (stream[at] == '<') {
        for (++at; stream[at] != '>'; at += 4) {
          const auto& shown = codes[glyph++];
          const double place =
              1000.0 * static_cast<double>(units + shown.x_offset) / run.face->units_per_em();
          worst = std::max(worst, std::abs(static_cast<double>(pen) - place));
          pen += font.width(shown.id);
          units += shown.advance;
        }
      } else if (stream[at] == ']') {
        at = std::min(stream.find('[', at), stream.size());
      } else if (stream[at] == '-' || (stream[at] >= '0' && stream[at] <= '9')) {
        std::size_t length = 0;
        pen -= std::stoi(stream.substr(at, 8), &length);
        at += length - 1;
      }
    }
    CHECK(glyph == codes.size());
    CHECK(worst <= 0.5);
  }
}

TEST_CASE("kerning is in the content stream") {
  const auto readable = tools::write(sample::lines(sample::face("Lato"), {"AVA"}), true);
  // A and V are glyphs 1 and 2 of the subset. Each is 1354 of 2000 units wide and each pair is set
  // 108 units closer.
  CHECK(readable.find("[<0001>54<0002>54<0001>]TJ\n") != std::string::npos);
}

TEST_CASE("a ToUnicode table leaves out what it cannot say") {
  const std::string longest(256, 'x');
  const std::string too_long(257, 'x');
  CHECK(pdf::fits_to_unicode(longest));
  CHECK_FALSE(pdf::fits_to_unicode(too_long));
  const std::string cmap =
      pdf::to_unicode_cmap({{1, "ffi"}, {2, ""}, {3, too_long}, {258, "\U0001F600"}});
  CHECK(cmap.find("2 beginbfchar\n"
                  "<0001> <006600660069>\n"
                  "<0102> <D83DDE00>\n"
                  "endbfchar\n") != std::string::npos);
  std::map<std::uint32_t, std::string_view> many;
  for (std::uint32_t i = 1; i <= 250; ++i) many[i] = "x";
  const std::string blocks = pdf::to_unicode_cmap(many);
  CHECK(count(blocks, "100 beginbfchar") == 2);
  CHECK(count(blocks, "50 beginbfchar") == 1);
}
