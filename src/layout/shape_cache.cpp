#include "layout/shape_cache.h"

namespace resumec::layout {

namespace {

int bits(const font::Features& features, bool right_to_left) {
  return (features.ligatures ? 1 : 0) | (features.tabular_figures ? 2 : 0) |
         (features.small_caps ? 4 : 0) | (right_to_left ? 8 : 0) |
         (features.all_small_caps ? 16 : 0) | (features.lining_figures ? 32 : 0) |
         (features.old_style_figures ? 64 : 0) | features.letter_spacing * 128;
}

}  // namespace

const font::ShapedText& ShapeCache::shape(const font::Face& face, const font::Features& features,
                                          bool right_to_left, std::string_view word,
                                          const std::string* language) {
  static const font::ShapedText kNoGlyphs;
  if (multiplying_ != nullptr) return kNoGlyphs;
  const auto face_id = face_ids_
                           .emplace(std::make_pair(&face, bits(features, right_to_left)),
                                    static_cast<std::uint16_t>(face_ids_.size()))
                           .first->second;
  std::string key;
  key.reserve(word.size() + 2);
  key.push_back(static_cast<char>(face_id & 0xFF));
  key.push_back(static_cast<char>(face_id >> 8));
  key.append(word);
  // No word contains U+0000.
  if (language != nullptr) key.append(1, '\0').append(*language);
  const auto found = words_.find(key);
  if (found != words_.end()) {
    count(*found->second, word.size(), face);
    return *found->second;
  }
  const auto direction =
      right_to_left ? font::Direction::kRightToLeft : font::Direction::kLeftToRight;
  const std::string& spoken = language == nullptr ? language_ : *language;
  auto shaped = foundry_.shape(face, word, direction, spoken, features);
  count(*shaped, word.size(), face);
  return *words_.emplace(std::move(key), std::move(shaped)).first->second;
}

// Each use counts: a word that is said a thousand times has its glyphs on the pages as often.
void ShapeCache::count(const font::ShapedText& shaped, std::size_t bytes, const font::Face& face) {
  if (shaped.glyphs.size() <= bytes) return;
  extra_ += shaped.glyphs.size() - bytes;
  if (extra_ > kMostExtraGlyphs || shaped.glyphs.size() / kMostGlyphsPerByte > bytes) {
    multiplying_ = &face;
  }
}

}  // namespace resumec::layout
