#include "backend/pdf/jpeg.h"

#include "backend/pdf/exif.h"

namespace resumec::backend::pdf {
namespace {

// Markers (ITU-T T.81, table B.1).
constexpr unsigned kSof0 = 0xC0;
constexpr unsigned kSof2 = 0xC2;
constexpr unsigned kSof15 = 0xCF;
constexpr unsigned kDht = 0xC4;
constexpr unsigned kJpg = 0xC8;
constexpr unsigned kDac = 0xCC;
constexpr unsigned kRst0 = 0xD0;
constexpr unsigned kRst7 = 0xD7;
constexpr unsigned kTem = 0x01;
constexpr unsigned kSos = 0xDA;
constexpr unsigned kApp0 = 0xE0;
constexpr unsigned kApp1 = 0xE1;
constexpr unsigned kApp2 = 0xE2;
constexpr unsigned kApp14 = 0xEE;
constexpr unsigned kApp15 = 0xEF;
constexpr unsigned kComment = 0xFE;

bool is_frame_header(unsigned marker) {
  return marker >= kSof0 && marker <= kSof15 && marker != kDht && marker != kJpg && marker != kDac;
}

// Kept: JFIF's own header, the colour profile, Adobe's colour transform.
bool is_private(unsigned marker) {
  if (marker == kComment) return true;
  return marker >= kApp0 && marker <= kApp15 && marker != kApp0 && marker != kApp2 &&
         marker != kApp14;
}

unsigned byte_at(std::string_view file, std::size_t at) {
  return at < file.size() ? static_cast<unsigned char>(file[at]) : 0;
}

unsigned word_at(std::string_view file, std::size_t at) {
  return byte_at(file, at) << 8U | byte_at(file, at + 1);
}

}  // namespace

std::optional<Jpeg> read_jpeg(std::string_view file, std::string& error) {
  const auto fail = [&error](const char* why) {
    error = why;
    return std::nullopt;
  };
  if (file.substr(0, 3) != "\xFF\xD8\xFF") return fail("it is no JPEG file");
  Jpeg jpeg;
  jpeg.bytes = "\xFF\xD8";
  std::size_t at = 2;
  for (;;) {
    // Fill bytes may stand before a marker (B.1.1.2).
    while (byte_at(file, at) == 0xFF && byte_at(file, at + 1) == 0xFF) ++at;
    if (at + 4 > file.size() || byte_at(file, at) != 0xFF) return fail("it is cut off");
    const unsigned marker = byte_at(file, at + 1);
    if (marker == kTem || (marker >= kRst0 && marker <= kRst7)) {
      at += 2;
      continue;
    }
    const std::size_t length = word_at(file, at + 2);
    if (length < 2 || at + 2 + length > file.size()) return fail("it is cut off");
    const std::string_view segment = file.substr(at, 2 + length);
    if (is_frame_header(marker)) {
      if (marker > kSof2) return fail("its coding is one that PDF readers do not know");
      if (length < 8) return fail("its frame header is cut off");
      if (byte_at(segment, 4) != 8) return fail("it has more than 8 bits a channel");
      jpeg.height = static_cast<int>(word_at(segment, 5));
      jpeg.width = static_cast<int>(word_at(segment, 7));
      jpeg.channels = static_cast<int>(byte_at(segment, 9));
    }
    if (marker == kApp1 && segment.substr(4, 4) == "Exif") {
      jpeg.orientation = exif_orientation(segment.substr(4));
    }
    if (marker == kApp14 && segment.substr(4, 5) == "Adobe") jpeg.inverted = true;
    if (marker == kSos) break;
    if (!is_private(marker)) jpeg.bytes += segment;
    at += 2 + length;
  }
  if (jpeg.width == 0 || jpeg.height == 0) return fail("it has no size");
  if (jpeg.channels != 1 && jpeg.channels != 3 && jpeg.channels != 4) {
    return fail("it has an unusual number of channels");
  }
  jpeg.inverted = jpeg.inverted && jpeg.channels == 4;
  // The scans end with EOI; cameras put previews behind it, which are left out as well. Inside a
  // scan 0xFF is followed by 0 or a restart marker, and between scans stand segments without EOI in
  // them but by chance, so the first is the end of the picture.
  const std::size_t end = file.find("\xFF\xD9", at);
  if (end == std::string_view::npos) return fail("it is cut off");
  jpeg.bytes += file.substr(at, end + 2 - at);
  return jpeg;
}

}  // namespace resumec::backend::pdf
