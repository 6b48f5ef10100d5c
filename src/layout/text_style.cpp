// From looks to faces and features.
#include "layout/text_style.h"

#include <algorithm>

#include "font/matching_size.h"

namespace resumec::layout {

namespace {

std::uint32_t packed(Color color) {
  return (std::uint32_t{color.red} << 16U) | (std::uint32_t{color.green} << 8U) | color.blue;
}

}  // namespace

StyleId Palette::style_of(const document::Run& run, Place place, bool first) {
  return intern(looks_.of(run, place, first));
}

StyleId Palette::plain(Place place) {
  return intern(looks_.at(place));
}

int Palette::size_share(const style::Look& look) {
  if (!look.matched) return 1000;
  const font::Face& text = typefaces_.face(FamilyUse::kBody, 400, font::Slope::kUpright);
  const font::Face& mono = typefaces_.face(look.family, 400, font::Slope::kUpright);
  return font::matching_size(text, mono);
}

StyleId Palette::intern(const style::Look& look) {
  // Coding fonts join "->" and "!=" to other shapes, which machines read as other characters.
  const bool ligatures = style_.typography.ligatures && look.family != FamilyUse::kMono;
  const int flags = (look.italic ? 1 : 0) | (look.tabular ? 2 : 0) | (ligatures ? 4 : 0) |
                    static_cast<int>(look.letters) << 3 | static_cast<int>(look.figures) << 5;
  const auto size = static_cast<SizeNumber>(look.size);
  const int share = size_share(look);
  const Color color = style::color_of(look.ink, style_.colors);
  const auto key = std::make_tuple(static_cast<int>(look.family), look.weight, flags, size, share,
                                   packed(color), look.spacing);
  const auto [found, added] = ids_.emplace(key, static_cast<StyleId>(styles_.size()));
  if (added) {
    const font::Slope slope = look.italic ? font::Slope::kItalic : font::Slope::kUpright;
    TextStyle style;
    style.face = &typefaces_.face(look.family, look.weight, slope);
    style.generic = typefaces_.family(look.family).generic;
    style.weight = look.weight;
    style.slope = slope;
    style.size = size;
    style.size_share = share;
    style.color = color;
    style.letter_spacing = look.spacing;
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

}  // namespace resumec::layout
