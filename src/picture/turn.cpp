#include "picture/turn.h"

#include <cstring>
#include <utility>

namespace resumec::picture {

// Exif 2.32, table 5: where the first row and the first column of the stored picture are seen.
//
//   1 top, left      2 top, right     3 bottom, right  4 bottom, left
//   5 left, top      6 right, top     7 right, bottom  8 left, bottom
Raster turned(Raster raster, int orientation) {
  if (orientation <= 1 || orientation > 8) return raster;
  const bool on_its_side = orientation >= 5;
  const bool first_row_is_last =
      orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
  const bool first_column_is_last =
      orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
  Raster seen{raster.channels, raster.width, raster.height, {}};
  if (on_its_side) std::swap(seen.width, seen.height);
  seen.bytes.resize(raster.bytes.size());
  const auto size = static_cast<std::size_t>(count(raster.channels));
  const char* pixel = raster.bytes.data();
  for (int y = 0; y < raster.height; ++y) {
    const int across = first_row_is_last ? raster.height - 1 - y : y;
    for (int x = 0; x < raster.width; ++x, pixel += size) {
      const int along = first_column_is_last ? raster.width - 1 - x : x;
      const int row = on_its_side ? along : across;
      const int column = on_its_side ? across : along;
      std::memcpy(seen.bytes.data() + static_cast<std::size_t>(row) * seen.row_length() +
                      static_cast<std::size_t>(column) * size,
                  pixel, size);
    }
  }
  return seen;
}

}  // namespace resumec::picture
