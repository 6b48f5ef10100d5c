// A face of outlines as a composite font.
//
// The font has Identity-H (ISO 32000-1, 9.7): a character code is a CID, and a ToUnicode CMap
// (9.10.3) says which text a CID stands for. One glyph may stand for several texts (the space for
// U+0020 and U+00A0, the hyphen for U+002D and U+2011), but a CID for one only:
//
//   TrueType   each further text of a glyph gets a CID of its own, and a CIDToGIDMap stream leads
//              both to the glyph
//   CFF        a CID is the glyph, so the further texts are given by ActualText around it
//
// The first is better, for MuPDF 1.21 does not read ActualText. Texts come from the source of each
// run, never from the font.
#pragma once

#include <functional>
#include <map>
#include <vector>

#include "backend/pdf/font_resource.h"

namespace resumec::backend::pdf {

class CompositeFont : public FontResource {
 public:
  CompositeFont(const font::Face& face, font::Foundry& foundry)
      : FontResource(face), foundry_(foundry) {}

  void use(std::uint32_t glyph, std::string_view text) override;
  bool write(Document& document) override;
  [[nodiscard]] Code code(std::uint32_t glyph, std::string_view text) const override;

 private:
  struct Use {
    // The text and the CID, the first use first in `first`.
    std::string first;
    std::uint32_t cid = 0;
    std::map<std::string, std::uint32_t, std::less<>> further;
  };

  void number_further_texts(std::uint32_t next_cid);
  [[nodiscard]] std::string to_unicode() const;
  [[nodiscard]] Array widths() const;
  [[nodiscard]] std::string cid_to_gid_map(std::uint32_t first_further) const;

  font::Foundry& foundry_;
  std::map<std::uint32_t, Use> uses_;
  std::vector<Use*> by_glyph_;  // of the map; a page asks for each of its glyphs
  std::map<std::uint32_t, std::uint32_t> glyph_of_cid_;
  Ref object_;
};

}  // namespace resumec::backend::pdf
