// Pictures that a résumé names: read, recognized by their bytes and checked to the last chunk.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "diag/sink.h"
#include "document/document.h"
#include "model/resume.h"
#include "resumec/file_system.h"

namespace resumec::compose {

// Longer files are not read: a photo for a page of paper needs a tenth of it.
constexpr std::size_t kLongestPicture = std::size_t{16} * 1024 * 1024;

// More pixels are refused before anything is decoded: 24 million are 96 MB in memory, and a side of
// A4 printed at 600 dpi has 35 million.
constexpr std::uint64_t kMostPixels = 24'000'000;

struct PictureShelf {
  std::string directory;  // of the résumé
  const FileSystem* files = nullptr;
};

// Nothing when the picture is not usable; `sink` says why, at the place that names it.
std::optional<document::Image> read_picture(const model::Text& name, const PictureShelf& shelf,
                                            diag::Sink& sink);

// What the bytes of a picture turned out to be.
struct PictureCheck {
  std::optional<document::Image> image;  // its bytes without the notes of a camera
  enum class Fault {
    kNone,
    kNotAPicture,
    kOtherFormat,
    kDamaged,
    kTooManyPixels
  } fault = Fault::kNone;
  std::string detail;  // "a WebP picture", "it ends in the middle", "65535 x 65535 pixels"
};
PictureCheck check_picture(std::string_view bytes);

}  // namespace resumec::compose
