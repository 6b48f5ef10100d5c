// A picture of any bytes: its container is judged, what passes is made for places of several sizes
// and drawn into a PDF.
//
// Of a PNG file the checksums are put right first, or nothing behind the first of them would ever
// be reached; the bytes as they are follow.
#include <zlib.h>

#include "backend/pdf/hpdf_document.h"
#include "backend/pdf/image.h"
#include "backend/pdf/streams.h"
#include "check.h"
#include "picture/check.h"
#include "picture/develop.h"
#include "picture/exif.h"
#include "picture/jpeg_file.h"
#include "picture/limits.h"

namespace resumec::fuzz {
namespace {

std::uint32_t be32(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
  }
  return value;
}

std::string with_checksums(std::string_view file) {
  std::string out(file);
  for (std::size_t at = 8; at + 12 <= out.size();) {
    const std::size_t length = be32(out, at);
    if (length > out.size() - at - 12) break;
    const auto* data = reinterpret_cast<const unsigned char*>(out.data()) + at + 4;
    const std::uint64_t sum = crc32(0, data, static_cast<unsigned>(length + 4));
    for (std::size_t i = 0; i < 4; ++i) {
      out[at + 8 + length + i] = static_cast<char>(sum >> (24 - 8 * i) & 0xFFU);
    }
    at += length + 12;
  }
  return out;
}

// What is kept of a photo is the same photo.
void check_jpeg(std::string_view file) {
  picture::JpegFault fault;
  const auto jpeg = picture::read_jpeg(file, fault);
  property(jpeg.has_value() != !fault.text.empty(), "a photo or a fault");
  if (!jpeg) return;
  const auto again = picture::read_jpeg(jpeg->bytes, fault);
  property(again.has_value(), "a photo without its notes is a photo");
  property(again->width == jpeg->width && again->height == jpeg->height &&
               again->channels == jpeg->channels && again->orientation == 1,
           "a photo without its notes is the same photo");
  property(again->bytes == jpeg->bytes, "a photo without notes stays as it is");
}

// At the size of a place: whole, upright, and never larger than the file's.
void check_developed(const std::shared_ptr<const picture::Picture>& file, int width, int height) {
  const picture::Developed made = picture::develop(file, width, height);
  property((made.picture != nullptr) == made.fault.empty(), "a picture or a fault");
  if (made.picture == nullptr) return;
  const picture::Picture& one = *made.picture;
  property(one.width > 0 && one.height > 0 && one.width <= file->width &&
               one.height <= file->height && (width == 0 || one.orientation == 1),
           "no pixel is added");
  const picture::Check again = picture::check(one.bytes);
  property(again.picture != nullptr && again.picture->bytes == one.bytes,
           "what is made is a picture without notes");
  backend::pdf::Streams streams;
  backend::pdf::Document document(false, streams);
  std::string error;
  const auto object = backend::pdf::add_image(document, one, error);
  property(object.has_value() && error.empty() && object->aspect > 0 && object->aspect <= 1e9,
           "what is made can be shown");
}

void check(std::string_view file) {
  check_jpeg(file);
  const picture::Check check = picture::check(file);
  property((check.picture != nullptr) == (check.fault == picture::Check::Fault::kNone),
           "a picture or a fault");
  if (check.picture == nullptr) return;
  const picture::Picture& one = *check.picture;
  property(one.width > 0 && one.height > 0 &&
               static_cast<std::uint64_t>(one.width) * static_cast<std::uint64_t>(one.height) <=
                   picture::kMostPixels,
           "a picture has as many pixels as it may have");
  check_developed(check.picture, 0, 0);
  check_developed(check.picture, 7, 5);
  check_developed(check.picture, 300, 300);
}

}  // namespace

// An interlaced PNG of the most pixels there may be is held as a whole, 96 MB, and once more while
// its colours and its transparency part. A progressive JPEG has 150 MB of coefficients at most.
const std::size_t kMemoryConstant = 240 * kMegabyte;

void run(std::string_view input) {
  picture::exif_orientation(input);
  if (input.starts_with("\x89PNG")) check(with_checksums(input));
  check(input);
}

}  // namespace resumec::fuzz
