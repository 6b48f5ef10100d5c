// PNG pictures, decoded to 8 bits a channel in sRGB by libpng's simplified interface: it answers
// damaged files with a message, where the classic one leaves by longjmp.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace resumec::picture {

struct Pixels {
  int width = 0;
  int height = 0;
  bool grey = false;
  std::string colors;  // 1 or 3 bytes a pixel, rows from the top
  std::string alpha;   // 1 byte a pixel; empty: opaque
};

// Nothing when it cannot be decoded; `error` says why.
std::optional<Pixels> read_png(std::string_view file, std::string& error);

}  // namespace resumec::picture
