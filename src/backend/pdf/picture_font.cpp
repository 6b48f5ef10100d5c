#include "backend/pdf/picture_font.h"

#include <algorithm>
#include <iterator>

#include "backend/pdf/image.h"
#include "backend/pdf/to_unicode.h"
#include "graphics/decimal.h"

namespace resumec::backend::pdf {
namespace {

// A text extractor takes as a blank what is wide for the size of the type. In a Type 3 font nothing
// says that size, so poppler guesses it from the width of the glyph named "m", which it takes for
// 0.6 em, and without an "m" from any glyph as 0.5 em: an emoji of 1.245 em would be type of two
// and a half times the size, and the blank behind it none. No procedure is needed, nobody shows it.
constexpr std::string_view kMeasure = "m";
constexpr std::int32_t kMeasureWidth = 600;

std::string glyph_name(std::uint32_t glyph) {
  return "g" + std::to_string(glyph);
}

std::string image_name(std::uint32_t glyph) {
  return "I" + std::to_string(glyph);
}

}  // namespace

void PictureFont::use(std::uint32_t glyph, std::string_view text) {
  uses_.try_emplace({glyph, std::string(text)}, 0);
}

FontResource::Code PictureFont::code(std::uint32_t glyph, std::string_view text) const {
  const auto found = uses_.find({glyph, std::string(text)});
  if (found == uses_.end() || fonts_.empty()) return {};
  return {fonts_[found->second / kCodesPerFont],
          static_cast<std::uint32_t>(1 + found->second % kCodesPerFont), 1, fits_to_unicode(text)};
}

// Glyph space is thousandths of an em, so that widths are what FontResource::width() says. The
// operator d0 keeps the picture's own colours (table 113).
bool PictureFont::add_procedures(Document& document) {
  const auto upem = static_cast<std::int64_t>(face().units_per_em());
  for (const auto& [key, code] : uses_) {
    const std::uint32_t glyph = key.first;
    const auto [entry, fresh] = procedures_.try_emplace(glyph);
    if (!fresh) continue;
    std::string stream = std::to_string(width(glyph)) + " 0 d0\n";
    if (const auto bitmap = face().bitmap(glyph)) {
      std::string error;
      const auto image = add_png(document, bitmap->png, error);
      if (!image) return false;
      entry->second.image = image->object;
      const auto put = [&](std::int64_t units) {
        graphics::append_thousandths(stream, units * 1'000'000 / upem);
        stream += ' ';
      };
      stream += "q\n";
      put(bitmap->width);
      stream += "0 0 ";
      put(bitmap->height);
      put(bitmap->left);
      put(bitmap->bottom);
      stream += "cm\n/" + image_name(glyph) + " Do\nQ\n";
    }
    entry->second.stream = document.add_stream({}, stream, Coding::kDeflate);
  }
  return true;
}

Ref PictureFont::add_font(Document& document, Uses::const_iterator begin,
                          Uses::const_iterator end) const {
  Array widths{kMeasureWidth};
  Array differences{0, Name{std::string(kMeasure)}};
  Dict procedures;
  Dict images;
  std::map<std::uint32_t, std::string_view> texts;
  std::uint64_t hash = kNoGlyphs;
  std::uint32_t code = 1;
  for (auto use = begin; use != end; ++use) {
    const auto& [glyph, text] = use->first;
    widths.emplace_back(width(glyph));
    differences.emplace_back(Name{glyph_name(glyph)});
    texts[code++] = text;
    hash = hash_glyph(hash, glyph);
    // The texts of one glyph stand together.
    if (!procedures.empty() && procedures.back().first == glyph_name(glyph)) continue;
    const Procedure& procedure = procedures_.at(glyph);
    procedures.emplace_back(glyph_name(glyph), procedure.stream);
    if (procedure.image.object != nullptr) images.emplace_back(image_name(glyph), procedure.image);
  }
  const std::string name = subset_name(font_name(face()), hash);
  Array box;
  for (const int edge : face().metrics().bbox) box.emplace_back(edge);
  return document.add({
      {"Type", Name{"Font"}},
      {"Subtype", Name{"Type3"}},
      {"FontBBox", box},
      {"FontMatrix", Array{Thousandth{}, 0, 0, Thousandth{}, 0, 0}},
      {"CharProcs", procedures},
      {"Encoding", Dict{{"Type", Name{"Encoding"}}, {"Differences", differences}}},
      {"FirstChar", 0},
      {"LastChar", static_cast<std::int32_t>(code) - 1},
      {"Widths", widths},
      // Required where the document is tagged (table 112).
      {"FontDescriptor", document.add(descriptor_entries(face(), name))},
      {"Resources", Dict{{"XObject", images}}},
      {"ToUnicode", document.add_stream({}, to_unicode_cmap(texts, 1), Coding::kDeflate)},
  });
}

bool PictureFont::write(Document& document) {
  if (!add_procedures(document)) return false;
  std::uint32_t next = 0;
  for (auto& [key, code] : uses_) code = next++;
  for (auto begin = uses_.cbegin(); begin != uses_.cend();) {
    const auto left = static_cast<std::size_t>(std::distance(begin, uses_.cend()));
    const auto end = std::next(begin, static_cast<std::ptrdiff_t>(std::min(left, kCodesPerFont)));
    fonts_.push_back(add_font(document, begin, end));
    begin = end;
  }
  return true;
}

}  // namespace resumec::backend::pdf
