// Monospaced faces look a size larger than text faces of the same size, and a bookish serif is
// small on its body: code is set so that its small letters are as high as the text's.
#include "font/matching_size.h"

#include <algorithm>

namespace resumec::font {

namespace {

// Within bounds, for a face may say anything of itself.
constexpr int kSmallest = 700;  // 1/1000 of the text's size
constexpr int kLargest = 1050;

}  // namespace

int matching_size(const Face& text, const Face& other) {
  const int height = other.metrics().x_height;
  if (height <= 0) return 1000;
  return std::clamp(1000 * text.metrics().x_height / height, kSmallest, kLargest);
}

}  // namespace resumec::font
