#include "picture/check.h"

#include <doctest/doctest.h>

#include "made_pictures.h"

namespace {

using namespace resumec::test;
using resumec::picture::check;
using resumec::picture::Check;
using Fault = Check::Fault;

TEST_CASE("whole pictures are recognized with their measures") {
  for (const std::string& file : {jpeg(), jpeg(0xC2), png()}) {
    const Check found = check(file);
    REQUIRE(found.picture);
    CHECK(found.picture->width == 3);
    CHECK(found.picture->height == 2);
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
  const Check found = check(file);
  REQUIRE(found.picture);
  CHECK(found.picture->width == 2);
  CHECK(found.picture->height == 3);
  CHECK(found.picture->bytes.find("GPS") == std::string::npos);
  CHECK(found.picture->bytes == jpeg());
  CHECK(found.picture->orientation == 6);

  const std::string noted =
      png().substr(0, 33) + chunk("tEXt", std::string("Author\0Ada", 10)) + png().substr(33);
  CHECK(check(noted).picture->bytes == png());
}

TEST_CASE("empty and repeated chunks of a PNG are left out") {
  const std::string plain = png();
  const std::size_t data = plain.find("IDAT") - 4;
  std::string full = plain.substr(0, data);
  const std::string gamma = chunk("gAMA", be32(45455));
  full += gamma;
  const std::string clean = full + plain.substr(data);
  for (int i = 0; i < 1000; ++i) full += gamma + chunk("IDAT", "");
  full += plain.substr(data);
  REQUIRE(check(full).picture);
  CHECK(check(full).picture->bytes == clean);
}

TEST_CASE("a picture cut anywhere is damaged") {
  for (const std::string& file : {jpeg(), png()}) {
    for (std::size_t length = 8; length < file.size(); ++length) {
      CAPTURE(length);
      const Check found = check(std::string_view(file).substr(0, length));
      CHECK_FALSE(found.picture);
      CHECK(found.fault == Fault::kDamaged);
    }
  }
}

TEST_CASE("a byte changed in a PNG is noticed") {
  const std::string whole = png();
  for (std::size_t at = 8; at < whole.size(); ++at) {
    CAPTURE(at);
    std::string file = whole;
    file[at] = static_cast<char>(file[at] ^ 0x40);
    CHECK_FALSE(check(file).picture);
  }
}

TEST_CASE("faults are told apart") {
  CHECK(check(png(65535, 65535)).fault == Fault::kTooManyPixels);
  CHECK(check(png(65536, 1)).fault == Fault::kTooManyPixels);
  CHECK(check(png(1, 65536)).fault == Fault::kTooManyPixels);
  CHECK(check(png(65535, 1)).fault != Fault::kTooManyPixels);
  CHECK(check(png(65535, 65535)).detail == "65535 x 65535 pixels");
  // As many that their product has 64 bits.
  CHECK(check(png(0xFFFFFFFF, 0xFFFFFFFF)).detail == "4294967295 x 4294967295 pixels");
  CHECK(check(png(0, 2)).detail == "it has no pixels");
  CHECK(check(png(3, 2, 5)).detail == "its header makes no sense");
  CHECK(check(jpeg(0xC3)).detail == "a JPEG of a rare coding process");
  CHECK(check("RIFF....WEBPVP8 ").detail == "a WebP picture");
  CHECK(check("root:x:0:0:root").fault == Fault::kNotAPicture);
  CHECK(check("").fault == Fault::kNotAPicture);
}

TEST_CASE("an animated PNG is none that every output can show") {
  const std::string animated =
      png().substr(0, 33) + chunk("acTL", be32(2) + be32(0)) + png().substr(33);
  CHECK(check(animated).fault == Fault::kOtherFormat);
  CHECK(check(animated).detail == "an animated PNG picture");
}

// A frame of that many pixels, and scans without data.
std::string scans(int number, int width, int height, int marker = 0xC2) {
  std::string file = bytes({0xFF,         0xD8,       0xFF,        marker, 0, 17,   8, height >> 8,
                            height & 255, width >> 8, width & 255, 3,      1, 0x11, 0, 2,
                            0x11,         0,          3,           0x11,   0});
  for (int i = 0; i < number; ++i) file += bytes({0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0});
  return file + bytes({0xFF, 0xD9});
}

TEST_CASE("a JPEG's scans have limits") {
  CHECK(check(scans(40, 64, 64)).picture);
  CHECK(check(scans(41, 64, 64)).fault == Fault::kTooCostly);
  CHECK(check(scans(41, 64, 64)).detail == "is a JPEG of 41 scans");
  // Three components as fine as each other: six bytes a pixel.
  CHECK(check(scans(1, 5000, 4800)).picture);
  CHECK(check(scans(1, 5000, 5100)).fault == Fault::kTooManyPixels);
  std::string cmyk = scans(1, 5000, 4000);
  cmyk.replace(4, 2, bytes({0, 20}));
  cmyk[11] = 4;
  cmyk.insert(21, bytes({4, 0x11, 0}));
  CHECK(check(cmyk).fault == Fault::kTooCostly);
  CHECK(check(cmyk).detail == "is a progressive JPEG of 5000 x 4000 pixels");
  // One scan of a baseline JPEG is decoded a few rows at a time.
  cmyk[3] = '\xC0';
  CHECK(check(cmyk).picture);
  std::string odd = scans(1, 64, 64);
  odd[13] = '\0';
  CHECK(check(odd).detail == "its frame header makes no sense");
}

}  // namespace
