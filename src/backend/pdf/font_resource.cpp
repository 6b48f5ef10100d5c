#include "backend/pdf/font_resource.h"

#include <algorithm>
#include <cmath>

#include "backend/pdf/composite_font.h"
#include "backend/pdf/picture_font.h"
#include "characters/ascii.h"

namespace resumec::backend::pdf {
namespace {

// Font descriptor flags (table 123). Symbolic: the glyphs are not chosen by a Latin encoding.
constexpr std::int32_t kFixedPitch = 1 << 0;
constexpr std::int32_t kSymbolic = 1 << 2;
constexpr std::int32_t kItalic = 1 << 6;

bool contains_ignoring_case(std::string_view text, std::string_view lower_word) {
  return std::search(text.begin(), text.end(), lower_word.begin(), lower_word.end(),
                     [](char a, char b) { return characters::lower(a) == b; }) != text.end();
}

// The width of an upright stem, which OpenType does not record: about 50 at the thinnest weight, 90
// at regular, 220 at the heaviest. A reader needs it only to imitate a font that is missing.
std::int32_t stem_width(int weight) {
  return 50 + weight * weight / 5000;
}

}  // namespace

std::unique_ptr<FontResource> FontResource::make(const font::Face& face, font::Foundry& foundry) {
  if (face.outlines() == font::Outlines::kColorBitmap) return std::make_unique<PictureFont>(face);
  return std::make_unique<CompositeFont>(face, foundry);
}

int FontResource::width(std::uint32_t glyph) const {
  const int advance = face_->advance(glyph);
  const int upem = static_cast<int>(face_->units_per_em());
  if (advance >= 0 && advance < 1'000'000) return (advance * 2000 + upem) / (2 * upem);
  return static_cast<int>(std::lround(advance * 1000.0 / upem));
}

std::string font_name(const font::Face& face) {
  const std::string& name = face.postscript_name();
  std::string style;
  // Semibold is the weight from which a reader sees a heading.
  if (face.metrics().weight >= 600 && !contains_ignoring_case(name, "bold")) style += "Bold";
  if (face.metrics().italic_angle_milli != 0 && !contains_ignoring_case(name, "italic") &&
      !contains_ignoring_case(name, "oblique")) {
    style += "Italic";
  }
  return style.empty() ? name : name + "-" + style;
}

std::string subset_name(const std::string& name, std::uint64_t glyphs_hash) {
  std::string tag;
  for (int i = 0; i < 6; ++i) {
    tag.push_back(static_cast<char>('A' + glyphs_hash % 26));
    glyphs_hash /= 26;
  }
  return tag + "+" + name;
}

Dict descriptor_entries(const font::Face& face, const std::string& name) {
  const font::FaceMetrics& metrics = face.metrics();
  Array box;
  for (const int edge : metrics.bbox) box.emplace_back(edge);
  return {
      {"Type", Name{"FontDescriptor"}},
      {"FontName", Name{name}},
      {"Flags", kSymbolic | (metrics.fixed_pitch ? kFixedPitch : 0) |
                    (metrics.italic_angle_milli != 0 ? kItalic : 0)},
      {"FontBBox", box},
      {"ItalicAngle", Real{metrics.italic_angle_milli}},
      {"Ascent", metrics.ascender},
      {"Descent", metrics.descender},
      {"CapHeight", metrics.cap_height},
      {"StemV", stem_width(metrics.weight)},
  };
}

}  // namespace resumec::backend::pdf
