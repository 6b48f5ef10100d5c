// A picture as a back end may show it. It is never changed once it is made, so all that show it
// share it.
#pragma once

#include <cstdint>
#include <string>

namespace resumec::picture {

enum class Format : std::uint8_t { kJpeg, kPng };

struct Picture {
  Format format = Format::kJpeg;
  // The file without what a camera or an editor noted in it; with its profile, if it has one.
  std::string bytes;
  int width = 0;  // pixels, as the picture is to be seen
  int height = 0;
  // 1 grey, 3 colours, 4 CMYK, which Adobe's files have upside down.
  int channels = 3;
  bool inverted = false;
  // Exif's, of the pixels in `bytes`: 1 is upright. What `develop` gives is upright.
  int orientation = 1;
  std::string profile;  // of colours, see profile.h; empty: sRGB's

  [[nodiscard]] bool on_its_side() const { return orientation >= 5; }
};

}  // namespace resumec::picture
