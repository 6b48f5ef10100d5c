#include "picture/jpeg_file.h"

#include <algorithm>

#include "picture/exif.h"
#include "picture/profile.h"

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
constexpr std::string_view kJfif("JFIF\0", 5);
constexpr std::string_view kProfileName("ICC_PROFILE\0", 12);

bool is_frame_header(unsigned marker) {
  return marker >= kSof0 && marker <= kSof15 && marker != kDht && marker != kJpg && marker != kDac;
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

// The coefficients of all components: whole blocks of 64, and as many of them as an MCU has (A.2).
// 0 when the sampling factors are none.
std::uint64_t coefficients(const Jpeg& jpeg, std::string_view segment) {
  constexpr std::size_t kFirst = 10;
  constexpr std::size_t kLength = 3;
  constexpr unsigned kBlockSide = 8;
  const auto channels = static_cast<std::size_t>(jpeg.channels);
  const auto factors = [segment](std::size_t i) {
    return byte_at(segment, kFirst + kLength * i + 1);
  };
  unsigned widest = 1;
  unsigned tallest = 1;
  for (std::size_t i = 0; i < channels; ++i) {
    widest = std::max(widest, factors(i) >> 4U);
    tallest = std::max(tallest, factors(i) & 15U);
  }
  std::uint64_t blocks = 0;
  for (std::size_t i = 0; i < channels; ++i) {
    const unsigned across = factors(i) >> 4U;
    const unsigned down = factors(i) & 15U;
    if (across == 0 || across > 4 || down == 0 || down > 4) return 0;
    const auto whole = [](std::uint64_t length, unsigned factor, unsigned most) {
      const std::uint64_t side = std::uint64_t{kBlockSide} * most;
      return (length + side - 1) / side * factor;
    };
    blocks += whole(static_cast<std::uint64_t>(jpeg.width), across, widest) *
              whole(static_cast<std::uint64_t>(jpeg.height), down, tallest);
  }
  return blocks * kBlockSide * kBlockSide * sizeof(std::int16_t);
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
  jpeg.coefficients = coefficients(jpeg, segment);
  if (jpeg.coefficients == 0) return {false, "its frame header makes no sense"};
  return {};
}

// What is kept of an application's segment: JFIF's header (JFIF 1.02, without its thumbnail) and
// Adobe's colour transform, both to the last byte that they define. Of the rest only the profile
// counts, which is taken out.
std::string kept(unsigned marker, std::string_view segment) {
  constexpr std::size_t kJfifLength = 18;
  constexpr std::size_t kAdobeLength = 16;
  if (marker == kApp0 && segment.size() >= kJfifLength && segment.substr(4, 5) == kJfif) {
    std::string header(segment.substr(0, kJfifLength));
    header.replace(2, 2, std::string("\0\x10", 2));
    header.replace(16, 2, std::string(2, '\0'));
    return header;
  }
  if (marker == kApp14 && segment.size() >= kAdobeLength && segment.substr(4, 5) == "Adobe") {
    std::string header(segment.substr(0, kAdobeLength));
    header.replace(2, 2, std::string("\0\x0E", 2));
    return header;
  }
  return {};
}

// Profiles stand in pieces (ICC.1:2022, B.4), numbered from 1.
class Profile {
 public:
  void add(std::string_view segment) {
    const std::size_t begin = 4 + kProfileName.size();
    if (segment.substr(4, kProfileName.size()) != kProfileName || segment.size() < begin + 2) {
      return;
    }
    ordered_ = ordered_ && byte_at(segment, begin) == ++pieces_;
    bytes_ += segment.substr(begin + 2);
  }

  [[nodiscard]] std::string_view bytes() const { return ordered_ ? bytes_ : std::string_view(); }

 private:
  std::string bytes_;
  unsigned pieces_ = 0;
  bool ordered_ = true;
};

std::string profile_segments(std::string_view profile) {
  constexpr std::size_t kRoom = 0xFFFF - 2 - kProfileName.size() - 2;
  const std::size_t pieces = (profile.size() + kRoom - 1) / kRoom;
  std::string out;
  for (std::size_t i = 0; i < pieces; ++i) {
    const std::string_view piece = profile.substr(i * kRoom, kRoom);
    const std::size_t length = 2 + kProfileName.size() + 2 + piece.size();
    out += {'\xFF', static_cast<char>(kApp2), static_cast<char>(length >> 8U),
            static_cast<char>(length & 0xFFU)};
    out += kProfileName;
    out += {static_cast<char>(i + 1), static_cast<char>(pieces)};
    out += piece;
  }
  return out;
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
  std::string head(kStart);
  Profile profile;
  bool progressive = false;
  std::size_t at = 2;
  for (;;) {
    // Fill bytes may stand before a marker (B.1.1.2).
    while (byte_at(file, at) == 0xFF && byte_at(file, at + 1) == 0xFF) ++at;
    if (at + 2 > file.size()) return damaged(kCut);
    if (byte_at(file, at) != 0xFF) return damaged("a marker is missing");
    const unsigned marker = byte_at(file, at + 1);
    // Cameras put previews behind the end, which are left out.
    if (marker == kEoi && jpeg.scans > 0) break;
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
    const bool has_scan = jpeg.scans > 0;
    if (is_frame_header(marker)) {
      progressive = marker == kSof2;
      fault = read_frame(marker, segment, jpeg);
      if (!fault.text.empty()) return std::nullopt;
    }
    if (marker == kApp1 && segment.substr(4, 4) == "Exif" && !has_scan) {
      jpeg.orientation = exif_orientation(segment.substr(4));
    }
    if (marker == kApp2 && !has_scan) profile.add(segment);
    const std::string header = kept(marker, segment);
    // JFIF's header is the first segment, and the profile stands behind it.
    if (marker == kApp0 && head.size() == kStart.size()) head += header;
    if (marker == kApp14) {
      jpeg.inverted = jpeg.inverted || !header.empty();
      jpeg.bytes += header;
    }
    const bool application = marker >= kApp0 && marker <= kApp15;
    if (!application && marker != kComment) jpeg.bytes += segment;
    at += 2 + length;
    if (marker != kSos) continue;
    if (jpeg.width == 0) return damaged("it has no frame header");
    // Segments stand between the scans of a progressive picture, and a note in one of them may hold
    // what looks like the end.
    const std::size_t end = end_of_data(file, at);
    if (end == std::string_view::npos) return damaged(kCut);
    jpeg.bytes += file.substr(at, end - at);
    ++jpeg.scans;
    at = end;
  }
  jpeg.bytes += "\xFF\xD9";
  jpeg.inverted = jpeg.inverted && jpeg.channels == 4;
  if (!progressive && jpeg.scans == 1) jpeg.coefficients = 0;
  jpeg.profile = clean_profile(profile.bytes(), jpeg.channels);
  jpeg.bytes = head + profile_segments(jpeg.profile) + jpeg.bytes;
  return jpeg;
}

}  // namespace resumec::picture
