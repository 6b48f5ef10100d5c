#include "layout/sizes.h"

#include <algorithm>

namespace resumec::layout {

namespace {

Length per_mille(Length size, int share) {
  return static_cast<Length>(static_cast<std::int64_t>(size) * share / 1000);
}

}  // namespace

Sizes sizes_of(const style::Style& style) {
  Sizes sizes;
  sizes.text = style.typography.size;
  sizes.letters = letter_sizes(style.looks);
  sizes.leading = style.typography.leading;
  sizes.spacing = style.spacing;
  sizes.rules = style.rules;
  sizes.photo = style.photo.size;
  return sizes;
}

Length size_at(Place place, const Sizes& sizes) {
  return sizes.letters[size_of(place)];
}

SizedStyle sized(const TextStyle& style, const Sizes& sizes) {
  const Length size = per_mille(sizes.letters[style.size], style.size_share);
  return {size, per_mille(size, style.letter_spacing)};
}

Length line_height(Place place, const Sizes& sizes, int least_leading) {
  // Display sizes need less air between their lines than text does.
  const bool display = place == Place::kName || place == Place::kSectionTitle;
  constexpr int kDisplayLeading = 1150;
  int leading = std::max(sizes.leading, least_leading);
  if (display) leading = std::min(std::max(kDisplayLeading, least_leading * 9 / 10), leading);
  return per_mille(line_size(place, sizes.letters), leading);
}

LineBox line_box(Place place, const TextStyle& look, const Sizes& sizes, int least_leading) {
  const font::FaceMetrics& metrics = look.face->metrics();
  const Length size = std::max(sized(look, sizes).size, line_size(place, sizes.letters));
  LineBox box;
  box.height = line_height(place, sizes, least_leading);
  const Length ascent = per_mille(size, metrics.ascender);
  const Length descent = per_mille(size, -metrics.descender);
  box.baseline = (box.height - ascent - descent) / 2 + ascent;
  return box;
}

}  // namespace resumec::layout
