#include "layout/multiplying_font.h"

#include <fmt/format.h>

#include "diag/suggest.h"
#include "layout/shape_cache.h"

namespace resumec::layout {

void complain_multiplying(const font::Face& face, const font::Collection& fonts, diag::Sink& sink) {
  const std::string name = face.names().family;
  source::Span place;
  for (const font::Family& family : fonts.families()) {
    if (family.from_file && family.name == name) place = family.span;
  }
  sink.add(
      diag::make(diag::Code::kMultiplyingFont, place,
                 fmt::format("the font {} makes too many glyphs of the text", diag::quoted(name)))
          .note(fmt::format("at most {} for each byte of a word, and {} in all that are more "
                            "than the text has bytes",
                            kMostGlyphsPerByte, kMostExtraGlyphs))
          .hint("choose another font"));
}

}  // namespace resumec::layout
