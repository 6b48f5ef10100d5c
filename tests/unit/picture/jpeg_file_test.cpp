#include "picture/jpeg_file.h"

#include <string>

#include <doctest/doctest.h>

#include "made_jpegs.h"
#include "picture/exif.h"

using namespace resumec;

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

std::string jpeg_fault(const std::string& file) {
  picture::JpegFault fault;
  CHECK_FALSE(picture::read_jpeg(file, fault));
  return (fault.unusual ? "unusual: " : "") + fault.text;
}

}  // namespace

TEST_CASE("a JPEG is copied as it is, without the camera's notes") {
  const std::string plain = jpeg_file();
  picture::JpegFault fault;
  const auto read = picture::read_jpeg(plain, fault);
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
  const auto cleaned = picture::read_jpeg(noted, fault);
  REQUIRE(cleaned);
  CHECK(cleaned->bytes == plain);
  CHECK(cleaned->orientation == 6);
  CHECK(cleaned->on_its_side());

  // Reading it again changes nothing.
  const auto again = picture::read_jpeg(cleaned->bytes, fault);
  REQUIRE(again);
  CHECK(again->bytes == plain);
  CHECK(again->orientation == 1);
}

TEST_CASE("a JPEG ends with its last scan, whatever stands between the scans") {
  picture::JpegFault fault;
  const std::string file = jpeg_file();
  const std::string scan = file.substr(file.find("\xFF\xDA"));
  const std::string tables = segment('\xC4', std::string("\x10\xFF\xD9", 3));
  const std::string scans = file.substr(0, file.size() - 2) + tables + scan;
  const auto two = picture::read_jpeg(scans + "a preview\xFF\xD9", fault);
  REQUIRE(two);
  CHECK(two->bytes == scans);
  // What a camera noted there is left out as well, and changes nothing.
  const std::string noted = file.substr(0, file.size() - 2) + segment('\xFE', "Ada \xFF\xD9") +
                            segment('\xE1', exif(6)) + tables + scan;
  const auto clean = picture::read_jpeg(noted, fault);
  REQUIRE(clean);
  CHECK(clean->bytes == scans);
  CHECK(clean->orientation == 1);
  CHECK(jpeg_fault(file.substr(0, file.size() - 2) + tables) == "it ends in the middle");
  CHECK(jpeg_fault(file.substr(0, file.size() - 2) + file) == "a second picture begins in it");
  const std::string frame = file.substr(file.find("\xFF\xC0"), 19);
  CHECK(jpeg_fault(file.substr(0, 2) + frame + file.substr(2)) == "it has two frame headers");
}

TEST_CASE("a CMYK JPEG of Adobe's is upside down") {
  const std::string adobe = test::made_jpeg(
      test::raster(picture::Channels::kCmyk, 8, 8, [](int x, int y, int) { return x + y; }));
  picture::JpegFault fault;
  const auto read = picture::read_jpeg(adobe, fault);
  REQUIRE(read);
  CHECK(read->channels == 4);
  CHECK(read->inverted);
  CHECK(read->bytes == adobe);
  std::string plain = adobe;
  plain.erase(plain.find("\xFF\xEE"), 16);
  CHECK_FALSE(picture::read_jpeg(plain, fault)->inverted);
}

TEST_CASE("what is no JPEG that every reader knows is refused with the reason") {
  const std::string file = jpeg_file();
  CHECK(jpeg_fault("") == "it is no JPEG file");
  CHECK(jpeg_fault("\x89PNG") == "it is no JPEG file");
  CHECK(jpeg_fault(with_byte(file, "\xFF\xC0", 1, '\xC3')) ==
        "unusual: a JPEG of a rare coding process");
  CHECK(jpeg_fault(with_byte(file, "\xFF\xC0", 4, 12)) ==
        "unusual: a JPEG of 12 bits and 3 channels");
  CHECK(jpeg_fault(with_byte(file, "\xFF\xC0", 6, 0)) == "it has no pixels");
  CHECK(jpeg_fault(with_byte(file, "\xFF\xC0", 9, 2)) ==
        "unusual: a JPEG of 8 bits and 2 channels");
  for (std::size_t length = 3; length < file.size(); ++length) {
    CHECK(jpeg_fault(file.substr(0, length)) == "it ends in the middle");
  }
}

TEST_CASE("the orientation is read from either byte order, and nothing else") {
  CHECK(picture::exif_orientation(exif(8)) == 8);
  CHECK(picture::exif_orientation(exif(9)) == 1);
  CHECK(picture::exif_orientation(exif(0)) == 1);
  const std::string little =
      std::string("Exif\0\0II\x2a\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x03\0\0\0", 28);
  CHECK(picture::exif_orientation(little) == 3);
  CHECK(picture::exif_orientation("") == 1);
  const std::string whole = exif(8);
  for (std::size_t length = 0; length < whole.size() - 6; ++length) {
    // A copy, so that the sanitizer sees every byte past it.
    CHECK(picture::exif_orientation(std::string(whole.substr(0, length))) == 1);
  }
}
