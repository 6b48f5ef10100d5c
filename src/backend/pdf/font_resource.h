// A face of the document as fonts of the file: which glyphs are shown, and which words they give
// back. How depends on what the face is made of: CompositeFont for outlines, PictureFont for
// colour bitmaps.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "backend/pdf/hpdf_document.h"
#include "font/face.h"
#include "font/foundry.h"

namespace resumec::backend::pdf {

class FontResource {
 public:
  // `foundry` must outlive it.
  static std::unique_ptr<FontResource> make(const font::Face& face, font::Foundry& foundry);

  virtual ~FontResource() = default;
  FontResource(const FontResource&) = delete;
  FontResource& operator=(const FontResource&) = delete;

  // First pass, over all pages: the glyph is shown for `text`, or as a further part of the text of
  // the glyph before it when that is empty.
  virtual void use(std::uint32_t glyph, std::string_view text) = 0;

  // Between the passes: writes what the file needs of the face. False when the face is damaged.
  virtual bool write(Document& document) = 0;

  // Second pass: what shows the glyph; `exact` says that it gives back the text.
  struct Code {
    Ref font;
    std::uint32_t value = 0;
    int bytes = 2;
    bool exact = false;
  };
  [[nodiscard]] virtual Code code(std::uint32_t glyph, std::string_view text) const = 0;

  // The glyph's width in thousandths of an em, as the file has it.
  [[nodiscard]] int width(std::uint32_t glyph) const;

 protected:
  explicit FontResource(const font::Face& face) : face_(&face) {}
  [[nodiscard]] const font::Face& face() const { return *face_; }

 private:
  const font::Face* face_;
};

// The name under which the face stands in the file, without a subset's tag. Machines that read
// résumés tell headings by a font name with "Bold" in it, so a bold face whose own name does not
// say so (LinLibertineOB) gets it.
std::string font_name(const font::Face& face);

// `name` behind six capital letters (ISO 32000-1, 9.6.4) that differ when the glyphs do.
std::string subset_name(const std::string& name, std::uint64_t glyphs_hash);

// One step of the hash of a list of glyphs (FNV-1a); the first step's `hash` is kNoGlyphs.
constexpr std::uint64_t kNoGlyphs = 14695981039346656037U;
constexpr std::uint64_t hash_glyph(std::uint64_t hash, std::uint32_t glyph) {
  return (hash ^ glyph) * 1099511628211U;
}

// The entries of a font descriptor that every kind of font has (table 122).
Dict descriptor_entries(const font::Face& face, const std::string& name);

}  // namespace resumec::backend::pdf
