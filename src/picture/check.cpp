// The name of a file proves nothing (`photo.png` may be /etc/passwd), and a decoder is the wrong
// place to find out: a PNG of 60 bytes may announce four thousand million pixels. So the container
// is walked first. JPEG: jpeg_file.h. PNG (ISO/IEC 15948, 5): every chunk's length and CRC must
// agree up to IEND. What passes is whole; no pixel of it is decoded here. What a camera or an
// editor noted in it stays behind: a résumé is sent to strangers.
#include "picture/check.h"

#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <utility>

#include "picture/jpeg_file.h"
#include "picture/limits.h"

namespace resumec::picture {
namespace {

using Fault = Check::Fault;

std::uint8_t byte(std::string_view bytes, std::size_t at) {
  return static_cast<std::uint8_t>(bytes[at]);
}

std::uint32_t be16(std::string_view bytes, std::size_t at) {
  return static_cast<std::uint32_t>(byte(bytes, at) << 8U | byte(bytes, at + 1));
}

std::uint32_t be32(std::string_view bytes, std::size_t at) {
  return be16(bytes, at) << 16U | be16(bytes, at + 2);
}

Check fault(Fault kind, std::string detail) {
  return {nullptr, kind, std::move(detail)};
}

// What stands against a picture of that many pixels.
Check sized(std::uint32_t width, std::uint32_t height) {
  if (width == 0 || height == 0) return fault(Fault::kDamaged, "it has no pixels");
  // Without a sign: the product of two numbers of 32 bits has up to 64.
  if (std::uint64_t{width} * height > kMostPixels) {
    return fault(Fault::kTooManyPixels, fmt::format("{} x {} pixels", width, height));
  }
  return {};
}

Check whole(Format format, std::string bytes, std::uint32_t width, std::uint32_t height) {
  Picture picture{format, std::move(bytes), static_cast<int>(width), static_cast<int>(height)};
  return {std::make_shared<const Picture>(std::move(picture)), Fault::kNone, {}};
}

constexpr std::string_view kCut = "it ends in the middle";

Check check_jpeg(std::string_view bytes) {
  JpegFault why;
  const auto jpeg = read_jpeg(bytes, why);
  if (!jpeg) return fault(why.unusual ? Fault::kOtherFormat : Fault::kDamaged, why.text);
  auto width = static_cast<std::uint32_t>(jpeg->width);
  auto height = static_cast<std::uint32_t>(jpeg->height);
  if (jpeg->on_its_side()) std::swap(width, height);
  Check found = sized(width, height);
  if (found.fault != Fault::kNone) return found;
  return whole(Format::kJpeg, with_orientation(*jpeg), width, height);
}

// ISO/IEC 15948, annex D.
constexpr std::array<std::uint32_t, 256> make_crc_table() {
  std::array<std::uint32_t, 256> table{};
  for (std::uint32_t n = 0; n < 256; ++n) {
    std::uint32_t c = n;
    for (int k = 0; k < 8; ++k) c = (c & 1U) != 0 ? 0xEDB88320U ^ (c >> 1U) : c >> 1U;
    table[n] = c;
  }
  return table;
}

std::uint32_t crc(std::string_view bytes) {
  static constexpr std::array<std::uint32_t, 256> kTable = make_crc_table();
  std::uint32_t c = 0xFFFFFFFFU;
  for (const char one : bytes) {
    c = kTable[(c ^ static_cast<std::uint8_t>(one)) & 0xFFU] ^ (c >> 8U);
  }
  return c ^ 0xFFFFFFFFU;
}

// Table 11.1: which depths go with which colour type.
bool depth_allowed(std::uint8_t color_type, std::uint8_t depth) {
  switch (color_type) {
    case 0:
      return depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
    case 3:
      return depth == 1 || depth == 2 || depth == 4 || depth == 8;
    case 2:
    case 4:
    case 6:
      return depth == 8 || depth == 16;
    default:
      return false;
  }
}

// Notes of a camera or an editor (11.3.4.3, 11.3.4.4, and eXIf of the registered extensions).
bool is_private(std::string_view type) {
  return type == "tEXt" || type == "zTXt" || type == "iTXt" || type == "tIME" || type == "eXIf";
}

Check check_png(std::string_view bytes) {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  std::string clean(bytes.substr(0, 8));
  bool has_data = false;
  std::size_t at = 8;
  for (;;) {
    if (at + 12 > bytes.size()) return fault(Fault::kDamaged, std::string(kCut));
    const std::uint32_t length = be32(bytes, at);
    if (length > bytes.size() - at - 12) return fault(Fault::kDamaged, std::string(kCut));
    const std::string_view type = bytes.substr(at + 4, 4);
    const std::size_t data = at + 8;
    if (crc(bytes.substr(at + 4, 4 + std::size_t{length})) != be32(bytes, data + length)) {
      return fault(Fault::kDamaged, "a checksum is wrong");
    }
    if (at == 8) {
      if (type != "IHDR" || length != 13) return fault(Fault::kDamaged, "it has no header");
      if (!depth_allowed(byte(bytes, data + 9), byte(bytes, data + 8)) ||
          byte(bytes, data + 10) != 0 || byte(bytes, data + 11) != 0 ||
          byte(bytes, data + 12) > 1) {
        return fault(Fault::kDamaged, "its header makes no sense");
      }
      width = be32(bytes, data);
      height = be32(bytes, data + 4);
      Check found = sized(width, height);
      if (found.fault != Fault::kNone) return found;
    }
    if (!is_private(type)) clean += bytes.substr(at, 12 + std::size_t{length});
    has_data = has_data || type == "IDAT";
    if (type == "IEND") break;
    at = data + length + 4;
  }
  if (!has_data) return fault(Fault::kDamaged, "it has no pixels");
  return whole(Format::kPng, std::move(clean), width, height);
}

struct OtherFormat {
  std::size_t at;
  std::string_view magic;
  std::string_view name;
};
constexpr std::array<OtherFormat, 10> kOtherFormats = {{
    {0, "GIF8", "a GIF picture"},
    {8, "WEBP", "a WebP picture"},
    {4, "ftypavif", "an AVIF picture"},
    {4, "ftypheic", "a HEIC picture"},
    {4, "ftypmif1", "a HEIF picture"},
    {0, "BM", "a BMP picture"},
    {0, "II*", "a TIFF picture"},
    {0, std::string_view("MM\0*", 4), "a TIFF picture"},
    {0, "<svg", "an SVG picture"},
    {0, "%PDF", "a PDF file"},
}};

}  // namespace

Check check(std::string_view bytes) {
  if (bytes.substr(0, 3) == "\xFF\xD8\xFF") return check_jpeg(bytes);
  if (bytes.substr(0, 8) == "\x89PNG\r\n\x1A\n") return check_png(bytes);
  for (const OtherFormat& other : kOtherFormats) {
    if (bytes.size() > other.at &&
        bytes.substr(other.at).substr(0, other.magic.size()) == other.magic) {
      return fault(Fault::kOtherFormat, std::string(other.name));
    }
  }
  return fault(Fault::kNotAPicture, {});
}

}  // namespace resumec::picture
