#include "compose/picture.h"

#include <doctest/doctest.h>

#include "build.h"

namespace {

using resumec::compose::check_picture;
using resumec::compose::PictureCheck;
using resumec::diag::Code;
using resumec::model::Resume;
using Fault = PictureCheck::Fault;

std::string bytes(std::initializer_list<int> values) {
  std::string out;
  for (const int value : values) out += static_cast<char>(value);
  return out;
}

// SOI, an APP0 segment, a frame of 3 x 2 pixels, a scan, EOI.
std::string jpeg(int marker = 0xC0) {
  return bytes({0xFF, 0xD8, 0xFF, 0xE0, 0, 4,  1, 2,    0xFF, marker, 0,    11,
                8,    0,    2,    0,    3, 1,  1, 0x11, 0,    0xFF,   0xDA, 0,
                8,    1,    1,    0,    0, 63, 0, 0x12, 0x34, 0xFF,   0xD9});
}

std::uint32_t crc(std::string_view data) {
  std::uint32_t c = 0xFFFFFFFFU;
  for (const char one : data) {
    c ^= static_cast<std::uint8_t>(one);
    for (int k = 0; k < 8; ++k) c = (c & 1U) != 0 ? 0xEDB88320U ^ (c >> 1U) : c >> 1U;
  }
  return c ^ 0xFFFFFFFFU;
}

std::string be32(std::uint32_t value) {
  std::string out;
  for (unsigned shift = 32; shift > 0; shift -= 8) {
    out += static_cast<char>(value >> (shift - 8) & 0xFFU);
  }
  return out;
}

std::string chunk(const std::string& type, const std::string& data) {
  return be32(static_cast<std::uint32_t>(data.size())) + type + data + be32(crc(type + data));
}

std::string png(std::uint32_t width = 3, std::uint32_t height = 2, int color_type = 2) {
  return "\x89PNG\r\n\x1A\n" +
         chunk("IHDR", be32(width) + be32(height) + bytes({8, color_type, 0, 0, 0})) +
         chunk("IDAT", "data") + chunk("IEND", "");
}

TEST_CASE("whole pictures are recognized with their measures") {
  for (const std::string& file : {jpeg(), jpeg(0xC2), png()}) {
    const PictureCheck check = check_picture(file);
    REQUIRE(check.image);
    CHECK(check.image->width == 3);
    CHECK(check.image->height == 2);
  }
}

TEST_CASE("a camera held upright is heeded, and nothing else of its notes is kept") {
  // Exif: a directory of two entries, the maker ("GPS") and the orientation 6, a quarter turn.
  const std::string note = std::string("Exif\0\0MM\0\x2a\0\0\0\x08\0\x02", 16) +
                           std::string("\x01\x0f\0\x02\0\0\0\x04GPS\0", 12) +
                           std::string("\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0", 16);
  const std::string file = jpeg().substr(0, 2) +
                           bytes({0xFF, 0xE1, 0, static_cast<int>(note.size()) + 2}) + note +
                           jpeg().substr(2);
  const PictureCheck check = check_picture(file);
  REQUIRE(check.image);
  CHECK(check.image->width == 2);
  CHECK(check.image->height == 3);
  CHECK(check.image->bytes.find("GPS") == std::string::npos);
  CHECK(check.image->bytes.find("Exif") != std::string::npos);

  const std::string noted =
      png().substr(0, 33) + chunk("tEXt", std::string("Author\0Ada", 10)) + png().substr(33);
  CHECK(check_picture(noted).image->bytes == png());
}

TEST_CASE("a picture cut anywhere is damaged") {
  for (const std::string& file : {jpeg(), png()}) {
    for (std::size_t length = 8; length < file.size(); ++length) {
      CAPTURE(length);
      const PictureCheck check = check_picture(std::string_view(file).substr(0, length));
      CHECK_FALSE(check.image);
      CHECK(check.fault == Fault::kDamaged);
    }
  }
}

TEST_CASE("a byte changed in a PNG is noticed") {
  const std::string whole = png();
  for (std::size_t at = 8; at < whole.size(); ++at) {
    CAPTURE(at);
    std::string file = whole;
    file[at] = static_cast<char>(file[at] ^ 0x40);
    CHECK_FALSE(check_picture(file).image);
  }
}

TEST_CASE("faults are told apart") {
  CHECK(check_picture(png(65535, 65535)).fault == Fault::kTooManyPixels);
  CHECK(check_picture(png(65535, 65535)).detail == "65535 x 65535 pixels");
  // As many that their product has 64 bits.
  CHECK(check_picture(png(0xFFFFFFFF, 0xFFFFFFFF)).detail == "4294967295 x 4294967295 pixels");
  CHECK(check_picture(png(0, 2)).detail == "it has no pixels");
  CHECK(check_picture(png(3, 2, 5)).detail == "its header makes no sense");
  CHECK(check_picture(jpeg(0xC3)).detail == "a JPEG of a rare coding process");
  CHECK(check_picture("RIFF....WEBPVP8 ").detail == "a WebP picture");
  CHECK(check_picture("root:x:0:0:root").fault == Fault::kNotAPicture);
  CHECK(check_picture("").fault == Fault::kNotAPicture);
}

resumec::test::Composed with_photo(const std::string& name, const resumec::FileSystem* files) {
  Resume resume;
  resume.basics.name = resumec::test::text("Ada");
  resume.basics.image = resumec::test::text(name, 30);
  resumec::test::Settings settings;
  settings.files = files;
  return compose(resume, settings);
}

TEST_CASE("a photo is read beside the résumé and described by the name") {
  resumec::source::MemoryFileSystem files;
  files.add("dir/me.jpg", jpeg());
  const auto made = with_photo("me.jpg", &files);
  CHECK(made.diagnostics.empty());
  REQUIRE(made.document.header.photo);
  CHECK(made.document.header.photo->image.bytes == jpeg());
  CHECK(made.document.header.photo->alt.text() == "Ada");
}

TEST_CASE("what is wrong with a photo is said at its place") {
  resumec::source::MemoryFileSystem files;
  files.add("dir/../../etc/passwd", "root:x:0:0:root:/root:/bin/bash\n");
  files.add("dir/cut.jpg", jpeg().substr(0, 20));
  files.add("dir/bomb.png", png(65535, 65535));
  files.add("dir/a.webp", "RIFF....WEBPVP8 ");
  const auto check = [&files](const char* name, Code code, const char* message) {
    const auto made = with_photo(name, &files);
    CAPTURE(name);
    CHECK_FALSE(made.document.header.photo);
    REQUIRE(made.diagnostics.size() == 1);
    CHECK(made.diagnostics[0].code == code);
    CHECK(made.diagnostics[0].message == message);
    CHECK(made.diagnostics[0].primary.span.begin == 30);
  };
  check("missing.jpg", Code::kCannotRead, "cannot read `missing.jpg`: no such file");
  check("../../etc/passwd", Code::kNotAPicture, "`../../etc/passwd` is not a picture");
  check("cut.jpg", Code::kDamagedPicture,
        "the picture `cut.jpg` is damaged: it ends in the middle");
  check("bomb.png", Code::kTooManyPixels, "the picture `bomb.png` has 65535 x 65535 pixels");
  check("a.webp", Code::kNotAPicture,
        "`a.webp` is a WebP picture, which not every output can show");
  check("https://x.example/me.jpg", Code::kPictureNotFetched,
        "the picture `https://x.example/me.jpg` is left out");
  check("data:image/png;base64,AA", Code::kPictureNotFetched,
        "the picture `data:image/png;base64,AA` is left out");
}

}  // namespace
