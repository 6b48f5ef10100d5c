// A face of colour bitmaps, that is emoji, as Type 3 fonts (ISO 32000-1, 9.6.5).
//
// A PDF cannot embed a font file of pictures, but the glyphs of a Type 3 font are content streams,
// and such a stream may draw an image. So an emoji is a character like any other: it stands in the
// line, is selected and copied with it, and gives back its text - all of a family joined by ZWJ, a
// flag, a skin tone - through ToUnicode. It needs no structure of its own either: PDF/UA-1 (7.21.7)
// asks that each code has its text, and a screen reader names an emoji better than we could.
//
// Codes have one byte, so each kCodesPerFont glyphs take a font of their own. A glyph that stands
// for several texts has a code for each.
#pragma once

#include <map>
#include <utility>
#include <vector>

#include "backend/pdf/font_resource.h"

namespace resumec::backend::pdf {

class PictureFont : public FontResource {
 public:
  static constexpr std::size_t kCodesPerFont = 255;  // the code 0 is taken, see the source

  explicit PictureFont(const font::Face& face) : FontResource(face) {}

  void use(std::uint32_t glyph, std::string_view text) override;
  bool write(Document& document) override;
  [[nodiscard]] Code code(std::uint32_t glyph, std::string_view text) const override;

 private:
  // A glyph and what it stands for.
  using Key = std::pair<std::uint32_t, std::string>;
  using Uses = std::map<Key, std::uint32_t>;  // to the code, counted over all the fonts

  // The fonts' glyph procedures and their pictures, by glyph.
  struct Procedure {
    Ref stream;
    Ref image;  // none: a glyph without a picture is a blank of its width
  };
  bool add_procedures(Document& document);
  Ref add_font(Document& document, Uses::const_iterator begin, Uses::const_iterator end) const;

  Uses uses_;
  std::map<std::uint32_t, Procedure> procedures_;
  std::vector<Ref> fonts_;
};

}  // namespace resumec::backend::pdf
