// Photos: passed through or decoded, with nothing of the camera's notes, and never a crash.
#include "backend/pdf/image.h"

#include <png.h>

#include <string>

#include <doctest/doctest.h>

#include "backend/pdf/exif.h"
#include "backend/pdf/jpeg.h"
#include "backend/pdf/png_pixels.h"
#include "pdf_tools.h"
#include "sample_pages.h"

using namespace resumec;
namespace pdf = resumec::backend::pdf;

namespace {

// 8 x 8 pixels, the left half red, the right half blue.
constexpr std::string_view kJpegDigits =
    "ffd8ffe000104a46494600010101004800480000ffdb0043001b12141714111b1716171e1c1b2028422b2825"
    "2528513a3d3042605565645f555d5b6a7899816a7190735b5d85b586909ea3abadab6780bcc9baa6c799a8ab"
    "a4ffdb0043011c1e1e2823284e2b2b4ea46e5d6ea4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4"
    "a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4ffc000110800080008030122000211010311"
    "01ffc4001500010100000000000000000000000000000005ffc4001710010003000000000000000000000000"
    "0000044281ffc4001501010100000000000000000000000000000305ffc4001b110001040300000000000000"
    "000000000000020481b1013334ffda000c03010002110311003f009326ba02c30e74cde457bbd5147fffd9";

std::string jpeg_file() {
  std::string bytes;
  for (std::size_t i = 0; i < kJpegDigits.size(); i += 2) {
    bytes.push_back(
        static_cast<char>(std::stoi(std::string(kJpegDigits.substr(i, 2)), nullptr, 16)));
  }
  return bytes;
}

std::string segment(char marker, const std::string& content) {
  const std::size_t length = content.size() + 2;
  return std::string{'\xFF', marker, static_cast<char>(length >> 8U),
                     static_cast<char>(length & 0xFFU)} +
         content;
}

std::string exif(char orientation) {
  return std::string("Exif\0\0MM\0\x2a\0\0\0\x08\0\x02", 16) +
         std::string("\x01\x0f\0\x02\0\0\0\x04GPS\0", 12) +
         std::string("\x01\x12\0\x03\0\0\0\x01\0", 9) + orientation + std::string(6, '\0');
}

// The file with a segment behind its start marker.
std::string with_segment(const std::string& file, char marker, const std::string& content) {
  return file.substr(0, 2) + segment(marker, content) + file.substr(2);
}

std::string with_byte(std::string file, const std::string& after, std::size_t offset, char byte) {
  file[file.find(after) + offset] = byte;
  return file;
}

std::string png_file(png_uint_32 format, int channels, std::string pixels) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.format = format;
  image.width = 2;
  image.height = static_cast<png_uint_32>(pixels.size()) / (2 * static_cast<png_uint_32>(channels));
  png_alloc_size_t size = 0;
  REQUIRE(png_image_write_to_memory(&image, nullptr, &size, 0, pixels.data(), 0, nullptr) != 0);
  std::string file(size, '\0');
  REQUIRE(png_image_write_to_memory(&image, file.data(), &size, 0, pixels.data(), 0, nullptr) != 0);
  file.resize(size);
  return file;
}

std::string jpeg_fault(const std::string& file) {
  std::string error;
  CHECK_FALSE(pdf::read_jpeg(file, error));
  return error;
}

pages::Pages with_picture(document::Image::Format format, const std::string& bytes) {
  auto all = sample::empty();
  const auto figure = sample::add_element(all, pages::ElementType::kFigure);
  all.elements[figure].alternative = "Ada at her desk";
  document::Image image;
  image.format = format;
  image.bytes = bytes;
  image.span = {3, 10, 20};
  all.images.push_back(image);
  pages::Page page;
  page.items.push_back({figure, pages::Picture{0, {100'000, 100'000, 200'000, 200'000}, true}});
  all.pages.push_back(page);
  all.pages.push_back(page);
  return all;
}

}  // namespace

TEST_CASE("a JPEG goes in as it is, without the camera's notes") {
  const std::string plain = jpeg_file();
  std::string error;
  const auto read = pdf::read_jpeg(plain, error);
  REQUIRE(read);
  CHECK(read->width == 8);
  CHECK(read->height == 8);
  CHECK(read->channels == 3);
  CHECK(read->orientation == 1);
  CHECK_FALSE(read->inverted);
  CHECK(read->bytes == plain);

  std::string noted = with_segment(plain, '\xE1', exif(6));
  noted = with_segment(noted, '\xED', "Photoshop 3.0 by Ada");
  noted = with_segment(noted, '\xFE', "home address");
  noted += "a preview of the whole room";
  const auto cleaned = pdf::read_jpeg(noted, error);
  REQUIRE(cleaned);
  CHECK(cleaned->bytes == plain);
  CHECK(cleaned->orientation == 6);
}

TEST_CASE("a CMYK JPEG of Adobe's is upside down") {
  const std::string cmyk = with_byte(jpeg_file(), "\xFF\xC0", 9, 4);
  std::string error;
  CHECK_FALSE(pdf::read_jpeg(cmyk, error)->inverted);
  const auto adobe = pdf::read_jpeg(with_segment(cmyk, '\xEE', "Adobe\1\2\3\4\5\6\7"), error);
  REQUIRE(adobe);
  CHECK(adobe->inverted);
  CHECK(adobe->bytes.find("Adobe") != std::string::npos);
}

TEST_CASE("what is no JPEG that a PDF can carry is refused with the reason") {
  const std::string file = jpeg_file();
  CHECK(jpeg_fault("") == "it is no JPEG file");
  CHECK(jpeg_fault("\x89PNG") == "it is no JPEG file");
  CHECK(jpeg_fault(with_byte(file, "\xFF\xC0", 1, '\xC3')) ==
        "its coding is one that PDF readers do not know");
  CHECK(jpeg_fault(with_byte(file, "\xFF\xC0", 4, 12)) == "it has more than 8 bits a channel");
  CHECK(jpeg_fault(with_byte(file, "\xFF\xC0", 6, 0)) == "it has no size");
  CHECK(jpeg_fault(with_byte(file, "\xFF\xC0", 9, 2)) == "it has an unusual number of channels");
  for (std::size_t length = 3; length < file.size(); ++length) {
    CHECK(jpeg_fault(file.substr(0, length)) == "it is cut off");
  }
}

TEST_CASE("the orientation is read from either byte order, and nothing else") {
  CHECK(pdf::exif_orientation(exif(8)) == 8);
  CHECK(pdf::exif_orientation(exif(9)) == 1);
  CHECK(pdf::exif_orientation(exif(0)) == 1);
  const std::string little =
      std::string("Exif\0\0II\x2a\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x03\0\0\0", 28);
  CHECK(pdf::exif_orientation(little) == 3);
  CHECK(pdf::exif_orientation("") == 1);
  const std::string whole = exif(8);
  for (std::size_t length = 0; length < whole.size() - 6; ++length) {
    // A copy, so that the sanitizer sees every byte past it.
    CHECK(pdf::exif_orientation(std::string(whole.substr(0, length))) == 1);
  }
}

TEST_CASE("a PNG is decoded to colours and, where it is not opaque, a mask") {
  std::string error;
  const auto opaque = pdf::read_png(png_file(PNG_FORMAT_RGB, 3, "abcdef"), error);
  REQUIRE(opaque);
  CHECK(opaque->width == 2);
  CHECK(opaque->height == 1);
  CHECK_FALSE(opaque->grey);
  CHECK(opaque->colors == "abcdef");
  CHECK(opaque->alpha.empty());

  const auto clear = pdf::read_png(png_file(PNG_FORMAT_RGBA, 4,
                                            "abc\xFF"
                                            "def\x80"),
                                   error);
  REQUIRE(clear);
  CHECK(clear->colors == "abcdef");
  CHECK(clear->alpha == "\xFF\x80");

  const auto grey = pdf::read_png(png_file(PNG_FORMAT_GRAY, 1, "ab"), error);
  REQUIRE(grey);
  CHECK(grey->grey);
  CHECK(grey->colors == "ab");
}

TEST_CASE("a damaged PNG is refused, wherever it is damaged") {
  const std::string file = png_file(PNG_FORMAT_RGB, 3, "abcdefghijkl");
  std::string error;
  for (std::size_t length = 0; length + 12 < file.size(); ++length) {
    CHECK_FALSE(pdf::read_png(file.substr(0, length), error));
    CHECK_FALSE(error.empty());
  }
  std::string huge = file;
  // The width in IHDR, whose checksum is then wrong as well.
  huge[16] = '\x7F';
  CHECK_FALSE(pdf::read_png(huge, error));
}

TEST_CASE("a picture on two pages is one object, and a reader finds it") {
  using Format = document::Image::Format;
  const std::string jpeg = tools::write(with_picture(Format::kJpeg, jpeg_file()), true);
  CHECK(tools::run("pdfimages -list %", jpeg)
            .find("   1     0 image       8     8  rgb     3   8  jpeg   no") != std::string::npos);
  CHECK(tools::run("qpdf --check %", jpeg) == tools::kQpdfIsContent);
  CHECK(jpeg.find("/Subtype /Image") == jpeg.rfind("/Subtype /Image"));
  CHECK(jpeg.find("/Alt (Ada at her desk)") != std::string::npos);
  CHECK(jpeg.find("/BBox [ 100 100 200 200 ]") != std::string::npos);

  const std::string png = tools::write(with_picture(Format::kPng, png_file(PNG_FORMAT_RGBA, 4,
                                                                           "abc\xFF"
                                                                           "def\x80")),
                                       false);
  CHECK(tools::run("pdfimages -list %", png).find("smask") != std::string::npos);
  CHECK(tools::run("qpdf --check %", png) == tools::kQpdfIsContent);
}

TEST_CASE("a damaged picture is one complaint at the place that names it") {
  diag::Sink sink;
  const auto all = with_picture(document::Image::Format::kJpeg, jpeg_file().substr(0, 100));
  CHECK_FALSE(backend::pdf::write(all, {}, sink));
  REQUIRE(sink.error_count() == 1);
  const diag::Diagnostic& complaint = sink.diagnostics()[0];
  CHECK(complaint.code == diag::Code::kPictureDamaged);
  CHECK(complaint.message == "the picture cannot be decoded");
  CHECK(complaint.primary.text == "it is cut off");
  CHECK(complaint.primary.span == source::Span{3, 10, 20});
}
