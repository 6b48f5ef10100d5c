// JPEG pictures go into a PDF as they are (DCTDecode): what must be known is in their markers.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace resumec::backend::pdf {

struct Jpeg {
  int width = 0;
  int height = 0;
  int channels = 0;  // 1 grey, 3 colour, 4 CMYK
  // Adobe's CMYK files have their values upside down.
  bool inverted = false;
  // Exif's: 1 is upright. It is gone from `bytes`, and nothing in a PDF would have read it.
  int orientation = 1;
  // The file without what a camera or editor wrote into it: place and time of the shot, its owner,
  // a preview of the uncropped picture. A résumé is sent to strangers.
  std::string bytes;
};

// Nothing when it is no JPEG that a PDF can carry; `error` says why.
std::optional<Jpeg> read_jpeg(std::string_view file, std::string& error);

}  // namespace resumec::backend::pdf
