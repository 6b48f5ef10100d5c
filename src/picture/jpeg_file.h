// JPEG files (ITU-T T.81, annex B): what their markers say, and a copy that tells no tales.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace resumec::picture {

struct Jpeg {
  int width = 0;  // of the stored pixels
  int height = 0;
  int channels = 0;  // 1 grey, 3 colour, 4 CMYK
  // Adobe's CMYK files have their values upside down.
  bool inverted = false;
  // Exif's: 1 is upright; from 5 on the stored picture lies on its side.
  int orientation = 1;
  int scans = 0;
  // Bytes of coefficients that a decoder holds before it gives a pixel; 0: it need not.
  std::uint64_t coefficients = 0;
  std::string profile;  // cleaned
  // The file without what a camera or editor wrote into it: place and time of the shot, its owner,
  // a preview of the uncropped picture. A résumé is sent to strangers.
  std::string bytes;

  [[nodiscard]] bool on_its_side() const { return orientation >= 5; }
};

struct JpegFault {
  // Whole, but of a kind that PDF's DCTDecode and browsers do not read; else damaged.
  bool unusual = false;
  std::string text;  // "a JPEG of 12 bits and 3 channels"; "it ends in the middle"
};

// Nothing when it cannot be shown everywhere; `fault` says why. No pixel is decoded.
std::optional<Jpeg> read_jpeg(std::string_view file, JpegFault& fault);

}  // namespace resumec::picture
