// The typographer's decisions that are no tokens.
//
// Hierarchy comes from weight and slope before colour: what an entry is about stands in the entry's
// weight, the role in italics, the rest plain; places and further rows are quieter in colour only.
// The accent colours section titles and links and nothing else. Dates and numbers that stand under
// each other have tabular figures.
#include "layout/text_style.h"

#include <algorithm>

namespace resumec::layout {

namespace {

// Monospaced faces look a size larger than text faces of the same size, and a bookish serif is
// small on its body: code is set so that its small letters are as high as the text's. Within
// bounds, for a face may say anything of itself.
constexpr int kSmallestMono = 700;  // 1/1000 of the text's size
constexpr int kLargestMono = 1050;

int mono_size(const font::Face& text, const font::Face& mono) {
  const int height = mono.metrics().x_height;
  if (height <= 0) return 1000;
  return std::clamp(1000 * text.metrics().x_height / height, kSmallestMono, kLargestMono);
}

// Author's own emphasis and captions ("Languages:").
constexpr int kStrongWeight = 700;

std::uint32_t packed(Color color) {
  return (std::uint32_t{color.red} << 16U) | (std::uint32_t{color.green} << 8U) | color.blue;
}

Length per_mille(Length size, int share) {
  return static_cast<Length>(static_cast<std::int64_t>(size) * share / 1000);
}

}  // namespace

struct Palette::Look {
  FamilyUse family = FamilyUse::kBody;
  int weight = 400;
  bool italic = false;
  Length size = 0;
  Color color;
  int spacing = 0;  // 1/1000 em
  bool tabular = false;
  style::Case letters = style::Case::kAsTyped;
};

Palette::Look Palette::base(Place place) const {
  const style::Typography& type = style_.typography;
  Look look;
  look.size = type.size;
  look.color = style_.colors.text;
  switch (place) {
    case Place::kName:
      look.family = FamilyUse::kHeading;
      look.weight = type.name_weight;
      look.size = type.name_size;
      break;
    case Place::kHeadline:
      look.family = FamilyUse::kHeading;
      look.size = type.headline_size;
      look.color = style_.colors.muted;
      break;
    case Place::kContact:
      look.size = type.contact_size;
      break;
    case Place::kSectionTitle:
      look.family = FamilyUse::kHeading;
      look.weight = type.section_title_weight;
      look.size = type.section_title_size;
      look.color = style_.colors.accent;
      look.spacing = type.section_title_spacing;
      look.letters = type.section_title_case;
      break;
    case Place::kEntryTitle:
      look.size = type.entry_title_size;
      break;
    case Place::kPositionTitle:
    case Place::kEntryLine:
    case Place::kBody:
      break;
    case Place::kCaption:
    case Place::kQuiet:
      look.size = type.small_size;
      look.color = style_.colors.muted;
      break;
  }
  return look;
}

StyleId Palette::style_of(const document::Run& run, Place place, bool first) {
  using document::Role;
  Look look = base(place);
  const bool head =
      place == Place::kEntryTitle || place == Place::kPositionTitle || place == Place::kEntryLine;
  switch (run.role) {
    case Role::kOrganization:
    case Role::kTitle:
      if (place == Place::kEntryTitle && first) look.weight = style_.typography.entry_title_weight;
      break;
    case Role::kPosition:
    case Role::kStudy:
      if (place == Place::kEntryTitle && first) {
        look.weight = style_.typography.entry_title_weight;
      } else {
        look.italic = head;
      }
      break;
    case Role::kDate:
      look.tabular = true;
      if (place == Place::kEntryTitle && first) {
        look.weight = style_.typography.entry_title_weight;
      } else if (head) {
        look.color = style_.colors.muted;
      }
      break;
    case Role::kTeam:
    case Role::kLocation:
      if (head) look.color = style_.colors.muted;
      break;
    case Role::kLabel:
      look.weight = style_.typography.entry_title_weight;
      break;
    case Role::kSeparator:
      if (head || place == Place::kContact) look.color = style_.colors.muted;
      break;
    default:
      break;
  }
  if (run.strong) look.weight = kStrongWeight;
  if (run.emphasis) look.italic = !look.italic;
  if (run.code) {
    look.family = FamilyUse::kMono;
    const font::Face& text = typefaces_.face(FamilyUse::kBody, 400, font::Slope::kUpright);
    const font::Face& mono = typefaces_.face(FamilyUse::kMono, 400, font::Slope::kUpright);
    look.size = per_mille(look.size, mono_size(text, mono));
    // The monospaced family has two weights.
    look.weight = look.weight >= 600 ? 700 : 400;
  }
  if (!run.href.empty() && place != Place::kContact) look.color = style_.colors.link;
  return intern(look);
}

StyleId Palette::plain(Place place) {
  return intern(base(place));
}

StyleId Palette::intern(const Look& look) {
  // Coding fonts join "->" and "!=" to other shapes, which machines read as other characters.
  const bool ligatures = style_.typography.ligatures && look.family != FamilyUse::kMono;
  const int flags = (look.italic ? 1 : 0) | (look.tabular ? 2 : 0) | (ligatures ? 4 : 0) |
                    static_cast<int>(look.letters) << 3;
  const Length spacing = per_mille(look.size, look.spacing);
  const auto key = std::make_tuple(static_cast<int>(look.family), look.weight, flags, look.size,
                                   packed(look.color), spacing);
  const auto [found, added] = ids_.emplace(key, static_cast<StyleId>(styles_.size()));
  if (added) {
    const font::Slope slope = look.italic ? font::Slope::kItalic : font::Slope::kUpright;
    TextStyle style;
    style.face = &typefaces_.face(look.family, look.weight, slope);
    style.generic = typefaces_.family(look.family).generic;
    style.weight = look.weight;
    style.slope = slope;
    style.size = look.size;
    style.color = look.color;
    style.letter_spacing = spacing;
    style.features = features(look, *style.face);
    style.features.ligatures = ligatures;
    style.features.letter_spacing = look.spacing;
    styles_.push_back(style);
  }
  return found->second;
}

font::Features Palette::features(const Look& look, const font::Face& face) {
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
    features.lining_figures = type.figures == style::Figures::kLining;
    features.old_style_figures = type.figures == style::Figures::kOldStyle &&
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
