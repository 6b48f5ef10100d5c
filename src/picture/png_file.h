// PNG files (ISO/IEC 15948): what their chunks say, and a copy that tells no tales.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace resumec::picture {

struct Png {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  int channels = 0;     // 1 grey, 3 colour
  std::string profile;  // cleaned
  // The file with the chunks that say what is seen, and nothing else.
  std::string bytes;
};

struct PngFault {
  // Whole, but of a kind that PDF cannot show; else damaged.
  bool unusual = false;
  std::string text;  // "an animated PNG picture"; "a checksum is wrong"
};

// Every chunk's length and CRC must agree up to IEND (5.3). Nothing when they do not; `fault` says
// why. No pixel is decoded.
std::optional<Png> read_png_file(std::string_view file, PngFault& fault);

// The rows of a PNG as they are compressed in it.
struct PngRows {
  int width = 0;
  int height = 0;
  int bits = 8;         // of a channel
  int channels = 1;     // 1 or 3
  std::string palette;  // three bytes a colour; empty: none
  std::string data;     // a zlib stream
};

// Nothing when there is more to do than to decompress: transparency, 16 bits, interlacing, a gamma
// of its own. The file is one that `read_png_file` gave, and its pixels are whole.
std::optional<PngRows> png_rows(std::string_view file);

}  // namespace resumec::picture
