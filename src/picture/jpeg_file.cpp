#include "picture/jpeg_file.h"

#include "picture/exif.h"

namespace resumec::picture {
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
constexpr unsigned kSoi = 0xD8;
constexpr unsigned kEoi = 0xD9;
constexpr unsigned kTem = 0x01;
constexpr unsigned kSos = 0xDA;
constexpr unsigned kApp0 = 0xE0;
constexpr unsigned kApp1 = 0xE1;
constexpr unsigned kApp2 = 0xE2;
constexpr unsigned kApp14 = 0xEE;
constexpr unsigned kApp15 = 0xEF;
constexpr unsigned kComment = 0xFE;

constexpr std::string_view kStart = "\xFF\xD8";

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

// Where the marker stands that ends the entropy-coded data behind `at`; `npos` when there is none.
// Inside of it 0xFF is followed by 0, by a restart marker or by itself (B.1.1.2, B.1.1.5).
std::size_t end_of_data(std::string_view file, std::size_t at) {
  for (;;) {
    at = file.find('\xFF', at);
    if (at == std::string_view::npos || at + 1 >= file.size()) return std::string_view::npos;
    const unsigned next = byte_at(file, at + 1);
    if (next == 0xFF) {
      ++at;
    } else if (next == 0 || (next >= kRst0 && next <= kRst7)) {
      at += 2;
    } else {
      return at;
    }
  }
}

// Takes the sizes of a frame header; what stands against them.
JpegFault read_frame(unsigned marker, std::string_view segment, Jpeg& jpeg) {
  if (jpeg.width != 0) return {false, "it has two frame headers"};
  // Baseline, extended and progressive Huffman coding is what readers know.
  if (marker > kSof2) return {true, "a JPEG of a rare coding process"};
  if (segment.size() < 10) return {false, "its frame header is too short"};
  jpeg.height = static_cast<int>(word_at(segment, 5));
  jpeg.width = static_cast<int>(word_at(segment, 7));
  jpeg.channels = static_cast<int>(byte_at(segment, 9));
  const unsigned bits = byte_at(segment, 4);
  if (bits != 8 || (jpeg.channels != 1 && jpeg.channels != 3 && jpeg.channels != 4)) {
    return {true, "a JPEG of " + std::to_string(bits) + " bits and " +
                      std::to_string(jpeg.channels) + " channels"};
  }
  if (jpeg.width == 0 || jpeg.height == 0) return {false, "it has no pixels"};
  return {};
}

}  // namespace

std::optional<Jpeg> read_jpeg(std::string_view file, JpegFault& fault) {
  const auto damaged = [&fault](const char* why) {
    fault = {false, why};
    return std::nullopt;
  };
  constexpr const char* kCut = "it ends in the middle";
  fault = {};
  if (file.substr(0, 3) != "\xFF\xD8\xFF") return damaged("it is no JPEG file");
  Jpeg jpeg;
  jpeg.bytes = kStart;
  bool has_scan = false;
  std::size_t at = 2;
  for (;;) {
    // Fill bytes may stand before a marker (B.1.1.2).
    while (byte_at(file, at) == 0xFF && byte_at(file, at + 1) == 0xFF) ++at;
    if (at + 2 > file.size()) return damaged(kCut);
    if (byte_at(file, at) != 0xFF) return damaged("a marker is missing");
    const unsigned marker = byte_at(file, at + 1);
    // Cameras put previews behind the end, which are left out.
    if (marker == kEoi && has_scan) break;
    if (marker == kEoi || marker == 0) return damaged("it has no pixels");
    if (marker == kSoi) return damaged("a second picture begins in it");
    if (marker == kTem || (marker >= kRst0 && marker <= kRst7)) {
      at += 2;
      continue;
    }
    if (at + 4 > file.size()) return damaged(kCut);
    const std::size_t length = word_at(file, at + 2);
    if (length < 2) return damaged("a segment has no length");
    if (at + 2 + length > file.size()) return damaged(kCut);
    const std::string_view segment = file.substr(at, 2 + length);
    if (is_frame_header(marker)) {
      fault = read_frame(marker, segment, jpeg);
      if (!fault.text.empty()) return std::nullopt;
    }
    if (marker == kApp1 && segment.substr(4, 4) == "Exif" && !has_scan) {
      jpeg.orientation = exif_orientation(segment.substr(4));
    }
    if (marker == kApp14 && segment.substr(4, 5) == "Adobe") jpeg.inverted = true;
    if (!is_private(marker)) jpeg.bytes += segment;
    at += 2 + length;
    if (marker != kSos) continue;
    if (jpeg.width == 0) return damaged("it has no frame header");
    // Segments stand between the scans of a progressive picture, and a note in one of them may hold
    // what looks like the end.
    const std::size_t end = end_of_data(file, at);
    if (end == std::string_view::npos) return damaged(kCut);
    jpeg.bytes += file.substr(at, end - at);
    has_scan = true;
    at = end;
  }
  jpeg.bytes += "\xFF\xD9";
  jpeg.inverted = jpeg.inverted && jpeg.channels == 4;
  return jpeg;
}

std::string with_orientation(const Jpeg& jpeg) {
  if (jpeg.orientation == 1) return jpeg.bytes;
  // APP1 with a TIFF file of one directory of one entry: tag 0x0112, a SHORT, one of it.
  std::string note(
      "\xFF\xE1\x00\x22"
      "Exif\0\0MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0",
      29);
  note += static_cast<char>(jpeg.orientation);
  note.append(6, '\0');
  return std::string(kStart) + note + jpeg.bytes.substr(kStart.size());
}

}  // namespace resumec::picture
