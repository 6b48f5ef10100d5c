// A picture as a back end may show it. It is never changed once it is made, so all that show it
// share it.
#pragma once

#include <cstdint>
#include <string>

namespace resumec::picture {

enum class Format : std::uint8_t { kJpeg, kPng };

struct Picture {
  Format format = Format::kJpeg;
  // The file without what a camera or an editor noted in it.
  std::string bytes;
  int width = 0;  // pixels, as the picture is to be seen
  int height = 0;
};

}  // namespace resumec::picture
