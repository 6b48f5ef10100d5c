#include "layout/shape_cache.h"

namespace resumec::layout {

namespace {

int bits(const font::Features& features, bool right_to_left) {
  return (features.ligatures ? 1 : 0) | (features.tabular_figures ? 2 : 0) |
         (features.small_caps ? 4 : 0) | (right_to_left ? 8 : 0);
}

}  // namespace

const font::ShapedText& ShapeCache::shape(const font::Face& face, const font::Features& features,
                                          bool right_to_left, std::string_view word) {
  const auto face_id = face_ids_
                           .emplace(std::make_pair(&face, bits(features, right_to_left)),
                                    static_cast<std::uint16_t>(face_ids_.size()))
                           .first->second;
  std::string key;
  key.reserve(word.size() + 2);
  key.push_back(static_cast<char>(face_id & 0xFF));
  key.push_back(static_cast<char>(face_id >> 8));
  key.append(word);
  const auto found = words_.find(key);
  if (found != words_.end()) return found->second;
  const auto direction =
      right_to_left ? font::Direction::kRightToLeft : font::Direction::kLeftToRight;
  return words_.emplace(std::move(key), font::shape(face, word, direction, language_, features))
      .first->second;
}

}  // namespace resumec::layout
