#include "layout/small_capitals.h"

#include "characters/letters.h"
#include "characters/utf8.h"

namespace resumec::layout {

std::string without_small_capital(ShapeCache& shapes, const font::Face& face,
                                  const font::Features& features, bool right_to_left,
                                  std::string_view text, const std::string* language,
                                  const font::ShapedText& shaped) {
  font::Features plain = features;
  plain.small_caps = plain.all_small_caps = false;
  // Ligatures join small letters, and would hide which of them is which.
  plain.ligatures = false;
  const font::ShapedText& otherwise = shapes.shape(face, plain, right_to_left, text, language);
  std::string letters;
  for (const font::Glyph& glyph : shaped.glyphs) {
    if (glyph.text_end <= glyph.text_begin) continue;
    if (!characters::is_lower_case(characters::decode_utf8(text, glyph.text_begin).value)) continue;
    for (const font::Glyph& other : otherwise.glyphs) {
      if (other.text_begin == glyph.text_begin && other.id == glyph.id) {
        letters += text.substr(glyph.text_begin, glyph.text_end - glyph.text_begin);
        break;
      }
    }
  }
  return letters;
}

}  // namespace resumec::layout
