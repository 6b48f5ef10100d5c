// Photos: passed through or decoded, with nothing of the camera's notes, and never a crash.
#include "backend/pdf/image.h"

#include <png.h>

#include <string>

#include <doctest/doctest.h>

#include "pdf_tools.h"
#include "picture/png_pixels.h"
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

pages::Pages with_picture(picture::Format format, const std::string& bytes) {
  auto all = sample::empty();
  const auto figure = sample::add_element(all, pages::ElementType::kFigure);
  all.elements[figure].alternative = "Ada at her desk";
  document::Image image;
  image.picture = std::make_shared<picture::Picture>(picture::Picture{format, bytes, 8, 8});
  image.span = {3, 10, 20};
  all.images.push_back(image);
  pages::Page page;
  page.items.push_back({figure, pages::Picture{0, {100'000, 100'000, 200'000, 200'000}, true}});
  all.pages.push_back(page);
  all.pages.push_back(page);
  return all;
}

}  // namespace

TEST_CASE("a PNG is decoded to colours and, where it is not opaque, a mask") {
  std::string error;
  const auto opaque = picture::read_png(png_file(PNG_FORMAT_RGB, 3, "abcdef"), error);
  REQUIRE(opaque);
  CHECK(opaque->width == 2);
  CHECK(opaque->height == 1);
  CHECK_FALSE(opaque->grey);
  CHECK(opaque->colors == "abcdef");
  CHECK(opaque->alpha.empty());

  const auto clear = picture::read_png(png_file(PNG_FORMAT_RGBA, 4,
                                                "abc\xFF"
                                                "def\x80"),
                                       error);
  REQUIRE(clear);
  CHECK(clear->colors == "abcdef");
  CHECK(clear->alpha == "\xFF\x80");

  const auto grey = picture::read_png(png_file(PNG_FORMAT_GRAY, 1, "ab"), error);
  REQUIRE(grey);
  CHECK(grey->grey);
  CHECK(grey->colors == "ab");
}

TEST_CASE("a damaged PNG is refused, wherever it is damaged") {
  const std::string file = png_file(PNG_FORMAT_RGB, 3, "abcdefghijkl");
  std::string error;
  for (std::size_t length = 0; length + 12 < file.size(); ++length) {
    CHECK_FALSE(picture::read_png(file.substr(0, length), error));
    CHECK_FALSE(error.empty());
  }
  std::string huge = file;
  // The width in IHDR, whose checksum is then wrong as well.
  huge[16] = '\x7F';
  CHECK_FALSE(picture::read_png(huge, error));
}

TEST_CASE("a picture on two pages is one object, and a reader finds it") {
  using Format = picture::Format;
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
  const auto all = with_picture(picture::Format::kJpeg, jpeg_file().substr(0, 100));
  CHECK_FALSE(backend::pdf::write(all, {}, sink));
  REQUIRE(sink.error_count() == 1);
  const diag::Diagnostic& complaint = sink.diagnostics()[0];
  CHECK(complaint.code == diag::Code::kPictureDamaged);
  CHECK(complaint.message == "the picture cannot be decoded");
  CHECK(complaint.primary.text == "it ends in the middle");
  CHECK(complaint.primary.span == source::Span{3, 10, 20});
}
