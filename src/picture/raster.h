// Pixels in memory, 8 bits a channel.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace resumec::picture {

enum class Channels : std::uint8_t { kGrey, kGreyAlpha, kRgb, kRgba, kCmyk };

constexpr int count(Channels channels) {
  switch (channels) {
    case Channels::kGrey:
      return 1;
    case Channels::kGreyAlpha:
      return 2;
    case Channels::kRgb:
      return 3;
    case Channels::kRgba:
    case Channels::kCmyk:
      return 4;
  }
  return 0;
}

// Whether the last channel says how opaque a pixel is. The others are not multiplied by it.
constexpr bool has_alpha(Channels channels) {
  return channels == Channels::kGreyAlpha || channels == Channels::kRgba;
}

struct Raster {
  Channels channels = Channels::kGrey;
  int width = 0;
  int height = 0;
  std::string bytes;  // rows from the top, without gaps

  [[nodiscard]] std::size_t row_length() const {
    return static_cast<std::size_t>(width) * static_cast<std::size_t>(count(channels));
  }
};

}  // namespace resumec::picture
