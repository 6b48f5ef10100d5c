// From looks to faces and features.
#include "layout/text_style.h"

#include <algorithm>

#include "font/matching_size.h"

namespace resumec::layout {

namespace {

std::uint32_t packed(Color color) {
  return (std::uint32_t{color.red} << 16U) | (std::uint32_t{color.green} << 8U) | color.blue;
}

Length per_mille(Length size, int share) {
  return static_cast<Length>(static_cast<std::int64_t>(size) * share / 1000);
}

}  // namespace

StyleId Palette::style_of(const document::Run& run, Place place, bool first) {
  return intern(style_.looks.of(run, place, first));
}

StyleId Palette::plain(Place place) {
  return intern(style_.looks.at(place));
}

Length Palette::size_of(const style::Look& look) {
  if (!look.matched) return look.size;
  const font::Face& text = typefaces_.face(FamilyUse::kBody, 400, font::Slope::kUpright);
  const font::Face& mono = typefaces_.face(look.family, 400, font::Slope::kUpright);
  return per_mille(look.size, font::matching_size(text, mono));
}

StyleId Palette::intern(const style::Look& look) {
  // Coding fonts join "->" and "!=" to other shapes, which machines read as other characters.
  const bool ligatures = style_.typography.ligatures && look.family != FamilyUse::kMono;
  const int flags = (look.italic ? 1 : 0) | (look.tabular ? 2 : 0) | (ligatures ? 4 : 0) |
                    static_cast<int>(look.letters) << 3 | static_cast<int>(look.figures) << 5;
  const Length size = size_of(look);
  const Color color = style::color_of(look.ink, style_.colors);
  const Length spacing = per_mille(size, look.spacing);
  const auto key = std::make_tuple(static_cast<int>(look.family), look.weight, flags, size,
                                   packed(color), spacing);
  const auto [found, added] = ids_.emplace(key, static_cast<StyleId>(styles_.size()));
  if (added) {
    const font::Slope slope = look.italic ? font::Slope::kItalic : font::Slope::kUpright;
    TextStyle style;
    style.face = &typefaces_.face(look.family, look.weight, slope);
    style.generic = typefaces_.family(look.family).generic;
    style.weight = look.weight;
    style.slope = slope;
    style.size = size;
    style.color = color;
    style.letter_spacing = spacing;
    style.features = features(look, *style.face);
    style.features.ligatures = ligatures;
    style.features.letter_spacing = look.spacing;
    styles_.push_back(style);
  }
  return found->second;
}

font::Features Palette::features(const style::Look& look, const font::Face& face) {
  const style::Typography& type = style_.typography;
  const auto has = [&](std::string_view feature, std::string_view purpose, source::Span token) {
    return typefaces_.has_feature(face, look.family, feature, purpose, token);
  };
  font::Features features;
  // Columns of dates are straighter with it, and no worse than all text without.
  features.tabular_figures = look.tabular;
  if (look.letters == style::Case::kSmallCaps) {
    features.small_caps = has("smcp", "small capitals", type.case_span);
  } else if (look.letters == style::Case::kAllSmallCaps) {
    features.all_small_caps = has("smcp", "small capitals", type.case_span) &&
                              has("c2sc", "small capitals for capitals", type.case_span);
  }
  // Code is set in columns.
  if (look.family != FamilyUse::kMono) {
    // A family without the feature has no other figures: they are what most families begin with.
    features.lining_figures = look.figures == style::Figures::kLining;
    features.old_style_figures = look.figures == style::Figures::kOldStyle &&
                                 has("onum", "old-style figures", type.figures_span);
  }
  return features;
}

LineBox Palette::line_box(Place place, int least_leading) {
  const TextStyle& style = styles_[plain(place)];
  const font::FaceMetrics& metrics = style.face->metrics();
  // Display sizes need less air between their lines than text does.
  const bool display = place == Place::kName || place == Place::kSectionTitle;
  constexpr int kDisplayLeading = 1150;
  int leading = std::max(style_.typography.leading, least_leading);
  if (display) leading = std::min(std::max(kDisplayLeading, least_leading * 9 / 10), leading);
  LineBox box;
  box.height = per_mille(style.size, leading);
  const Length ascent = per_mille(style.size, metrics.ascender);
  const Length descent = per_mille(style.size, -metrics.descender);
  box.baseline = (box.height - ascent - descent) / 2 + ascent;
  return box;
}

}  // namespace resumec::layout
