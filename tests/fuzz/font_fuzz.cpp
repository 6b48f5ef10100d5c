// A font file of any bytes, as a design may name one: read, shaped with, and cut down to what is
// shown, for the PDF and for a page. HarfBuzz itself is not instrumented; what is ours around it
// is.
#include <memory>
#include <set>

#include "characters/utf8.h"
#include "check.h"
#include "font/collection.h"
#include "font/shape.h"
#include "font/subset.h"
#include "font/woff2.h"

namespace resumec::fuzz {
namespace {

// Letters of the seeds, a ligature, a mark, a Han character, an emoji.
constexpr std::string_view kText = "Ada fi 1é日🚀";

void check_face(const font::Face& face) {
  property(!characters::find_invalid_utf8(face.names().family), "a family's name is UTF-8");
  property(face.units_per_em() > 0, "an em has units");
  std::set<std::uint32_t> glyphs;
  const font::ShapedText shaped =
      font::shape(face, kText, font::Direction::kLeftToRight, "en", font::Features{});
  for (const font::Glyph& glyph : shaped.glyphs) {
    property(glyph.text_begin <= glyph.text_end && glyph.text_end <= kText.size(),
             "a glyph stands for a part of the text");
    glyphs.insert(glyph.id);
    static_cast<void>(face.advance(glyph.id));
    if (const auto bitmap = face.bitmap(glyph.id)) {
      property(!bitmap->png.empty(), "a picture of a glyph has bytes");
    }
  }
  font::scale(face, shaped.advance, 10 * graphics::kPoint);
  if (const auto cut = font::subset(face, glyphs)) {
    for (const auto& [glyph, cid] : cut->cid) {
      property(glyphs.count(glyph) == 1 || glyph == 0, "a subset has what was asked for");
    }
  }
  const auto web = font::web_subset(face, {U'A', U'd', U'a', U'日'});
  if (web) property(font::woff2(*web).has_value(), "a font that was written can be packed");
}

}  // namespace

// Measured: 38 MB, in HarfBuzz's subsetter, for a file of a kilobyte that claims as many glyphs as
// 16 bits can; 2.4 MB for any other.
const std::size_t kMemoryConstant = 80 * kMegabyte;

void run(std::string_view input) {
  const auto bytes = std::make_shared<const std::string>(input);
  font::woff2(*bytes);
  font::Collection fonts(nullptr);
  const font::AddedFile added = fonts.add_file({*bytes, bytes, ""});
  property(added.faces.empty() != added.error.empty(), "faces or an error");
  for (const font::AddedFace& one : added.faces) check_face(*one.face);
}

}  // namespace resumec::fuzz
