// The name of a file proves nothing (`photo.png` may be /etc/passwd), and a decoder is the wrong
// place to find out: a PNG of 60 bytes may announce four thousand million pixels. So the container
// is walked first (jpeg_file.h, png_file.h). What passes is whole; whether its pixels are, is for
// develop.h to say. What a camera or an
// editor noted in it stays behind: a résumé is sent to strangers.
#include "picture/check.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "picture/jpeg_file.h"
#include "picture/limits.h"
#include "picture/png_file.h"

namespace resumec::picture {
namespace {

using Fault = Check::Fault;

Check fault(Fault kind, std::string detail) {
  return {nullptr, kind, std::move(detail)};
}

// What stands against a picture of that many pixels.
Check sized(std::uint32_t width, std::uint32_t height) {
  if (width == 0 || height == 0) return fault(Fault::kDamaged, "it has no pixels");
  // Without a sign: the product of two numbers of 32 bits has up to 64.
  if (std::uint64_t{width} * height > kMostPixels || std::max(width, height) > kLongestSide) {
    return fault(Fault::kTooManyPixels, fmt::format("{} x {} pixels", width, height));
  }
  return {};
}

Check whole(Picture picture) {
  return {std::make_shared<const Picture>(std::move(picture)), Fault::kNone, {}};
}

// What stands against its scans.
Check affordable(const Jpeg& jpeg) {
  if (jpeg.scans > kMostScans) {
    return fault(Fault::kTooCostly, fmt::format("is a JPEG of {} scans", jpeg.scans));
  }
  if (jpeg.coefficients > kMostCoefficients) {
    return fault(Fault::kTooCostly,
                 fmt::format("is a progressive JPEG of {} x {} pixels", jpeg.width, jpeg.height));
  }
  return {};
}

Check check_jpeg(std::string_view bytes) {
  JpegFault why;
  auto jpeg = read_jpeg(bytes, why);
  if (!jpeg) return fault(why.unusual ? Fault::kOtherFormat : Fault::kDamaged, why.text);
  if (jpeg->on_its_side()) std::swap(jpeg->width, jpeg->height);
  Check found =
      sized(static_cast<std::uint32_t>(jpeg->width), static_cast<std::uint32_t>(jpeg->height));
  if (found.fault == Fault::kNone) found = affordable(*jpeg);
  if (found.fault != Fault::kNone) return found;
  return whole({Format::kJpeg, std::move(jpeg->bytes), jpeg->width, jpeg->height, jpeg->channels,
                jpeg->inverted, jpeg->orientation, std::move(jpeg->profile)});
}

Check check_png(std::string_view bytes) {
  PngFault why;
  auto png = read_png_file(bytes, why);
  if (!png) return fault(why.unusual ? Fault::kOtherFormat : Fault::kDamaged, why.text);
  Check found = sized(png->width, png->height);
  if (found.fault != Fault::kNone) return found;
  return whole({Format::kPng, std::move(png->bytes), static_cast<int>(png->width),
                static_cast<int>(png->height), png->channels, false, 1, std::move(png->profile)});
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
