// A face of the document as a PDF font: which glyphs are shown, and which words they give back.
//
// The font is a composite one with Identity-H (ISO 32000-1, 9.7): a character code is a CID, and a
// ToUnicode CMap (9.10.3) says which text a CID stands for. One glyph may stand for several texts
// (the space for U+0020 and U+00A0, the hyphen for U+002D and U+2011), but a CID for one only:
//
//   TrueType   each further text of a glyph gets a CID of its own, and a CIDToGIDMap stream leads
//              both to the glyph
//   CFF        a CID is the glyph, so the further texts are given by ActualText around it
//
// The first is better, for MuPDF 1.21 does not read ActualText. Texts come from the source of each
// run, never from the font.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "backend/pdf/hpdf_document.h"
#include "font/face.h"

namespace resumec::backend::pdf {

class FontResource {
 public:
  explicit FontResource(const font::Face& face) : face_(&face) {}

  // First pass, over all pages: the glyph is shown for `text`, or as a further part of the text of
  // the glyph before it when that is empty.
  void use(std::uint32_t glyph, std::string_view text);

  // Between the passes: subsets the face and writes the font. False when the face cannot be subset.
  bool write(Document& document);
  [[nodiscard]] Ref object() const { return object_; }

  // Second pass: the code that shows the glyph; `exact` says that it gives back the text.
  struct Code {
    std::uint32_t cid = 0;
    bool exact = false;
  };
  [[nodiscard]] Code code(std::uint32_t glyph, std::string_view text) const;

  // The glyph's width in thousandths of an em as the font's /W has it.
  [[nodiscard]] int width(std::uint32_t glyph) const;

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

  const font::Face* face_;
  std::map<std::uint32_t, Use> uses_;
  std::map<std::uint32_t, std::uint32_t> glyph_of_cid_;
  Ref object_;
};

// The name under which the face stands in the file, without a subset's tag. Machines that read
// résumés tell headings by a font name with "Bold" in it, so a bold face whose own name does not
// say so (LinLibertineOB) gets it.
std::string font_name(const font::Face& face);

}  // namespace resumec::backend::pdf
