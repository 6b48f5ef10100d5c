// Photos: passed through or decoded, with nothing of the camera's notes, and never a crash.
#include "backend/pdf/image.h"

#include <png.h>

#include <string>

#include <doctest/doctest.h>

#include "made_pictures.h"
#include "pdf_tools.h"
#include "picture/decoder.h"
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
  image.picture =
      std::make_shared<picture::Picture>(picture::Picture{format, bytes, 8, 8, 3, false, 1, {}});
  image.span = {3, 10, 20};
  all.images.push_back(image);
  pages::Page page;
  page.items.push_back({figure, pages::Picture{0, {100'000, 100'000, 200'000, 200'000}, true}});
  all.pages.push_back(page);
  all.pages.push_back(page);
  return all;
}

}  // namespace

TEST_CASE("a damaged PNG is refused, wherever it is damaged") {
  const std::string file = png_file(PNG_FORMAT_RGB, 3, "abcdefghijkl");
  for (std::size_t length = 0; length + 12 < file.size(); ++length) {
    CHECK_FALSE(picture::read_png(file.substr(0, length)).fault.empty());
  }
  std::string huge = file;
  // The width in IHDR, whose checksum is then wrong as well.
  huge[16] = '\x7F';
  CHECK_FALSE(picture::read_png(huge).fault.empty());
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

// The colour of a pixel in the middle of the page's picture.
std::string middle_of(const std::string& file) {
  // What it warns of has no place among the pixels.
  const std::string page =
      tools::run("sh -c 'mutool draw -q -F ppm -r 72 -o - % 1 2> /dev/null'", file);
  const std::string head = "P6\n596 842\n255\n";
  REQUIRE(page.substr(0, head.size()) == head);
  return page.substr(head.size() + std::size_t{3} * ((842 - 150) * 596 + 150), 3);
}

TEST_CASE("a PNG that PDF can decode stays compressed, one with transparency is parted") {
  const std::string rgb = png_file(PNG_FORMAT_RGB, 3, "\x10\x80\xF0\x10\x80\xF0");
  const std::string file = tools::write(with_picture(picture::Format::kPng, rgb), false);
  CHECK(file.find("/Predictor 15") != std::string::npos);
  CHECK(tools::run("qpdf --check %", file) == tools::kQpdfIsContent);
  CHECK(middle_of(file) == "\x10\x80\xF0");
  const std::string readable = tools::write(with_picture(picture::Format::kPng, rgb), true);
  CHECK(readable.find("/Filter [ /ASCIIHexDecode /FlateDecode ]") != std::string::npos);
  CHECK(middle_of(readable) == "\x10\x80\xF0");

  std::string palette = "\x89PNG\r\n\x1A\n";
  const std::string colors = test::bytes({200, 100, 50, 0, 0, 255});
  palette += test::chunk("IHDR", test::be32(2) + test::be32(1) + test::bytes({1, 3, 0, 0, 0}));
  palette += test::chunk("PLTE", colors);
  // A zlib stream of one stored block: no filter, two pixels of the first colour.
  palette += test::chunk("IDAT", test::bytes({0x78, 1, 1, 2, 0, 0xFD, 0xFF, 0, 0, 0, 2, 0, 1}));
  palette += test::chunk("IEND", "");
  const std::string indexed = tools::write(with_picture(picture::Format::kPng, palette), false);
  CHECK(indexed.find("/Indexed") != std::string::npos);
  CHECK(middle_of(indexed) == test::bytes({200, 100, 50}));

  const std::string clear = tools::write(
      with_picture(picture::Format::kPng,
                   png_file(PNG_FORMAT_RGBA, 4, test::bytes({9, 9, 9, 0, 9, 9, 9, 0}))),
      false);
  CHECK(clear.find("/Predictor") == std::string::npos);
  CHECK(middle_of(clear) == "\xFF\xFF\xFF");
}

TEST_CASE("a damaged picture is one complaint at the place that names it") {
  diag::Sink sink;
  const std::string whole = png_file(PNG_FORMAT_RGBA, 4, "abcdefgh");
  const auto all = with_picture(picture::Format::kPng, whole.substr(0, whole.size() - 20));
  CHECK_FALSE(backend::pdf::write(all, {}, sink));
  REQUIRE(sink.error_count() == 1);
  const diag::Diagnostic& complaint = sink.diagnostics()[0];
  CHECK(complaint.code == diag::Code::kPictureDamaged);
  CHECK(complaint.message == "the picture cannot be decoded");
  CHECK(complaint.primary.text == "its data end too early");
  CHECK(complaint.primary.span == source::Span{3, 10, 20});
}
