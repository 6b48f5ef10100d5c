#include "picture/develop.h"

#include <doctest/doctest.h>

#include <zlib.h>

#include "made_jpegs.h"
#include "made_pictures.h"
#include "made_profiles.h"
#include "picture/check.h"
#include "picture/decoder.h"
#include "picture/encode.h"
#include "picture/png_file.h"

namespace {

using namespace resumec::picture;
using namespace resumec::test;

// Soft colours, each corner another one.
int soft(int x, int y, int c, int width, int height) {
  const int across = x * 200 / width;
  const int down = y * 200 / height;
  return c == 0 ? across : c == 1 ? down : 200 - across;
}

Raster soft_raster(Channels channels, int width, int height) {
  return raster(channels, width, height,
                [=](int x, int y, int c) { return soft(x, y, c, width, height); });
}

std::shared_ptr<const Picture> picture(const std::string& file) {
  Check found = check(file);
  CAPTURE(found.detail);
  REQUIRE(found.picture);
  return found.picture;
}

Raster decoded(const Picture& made) {
  if (made.format == Format::kPng) {
    Decoded all = read_png(made.bytes);
    REQUIRE(all.fault.empty());
    return all.raster;
  }
  std::string fault;
  const auto decoder = open_jpeg(made.bytes, made.width, made.height, fault);
  REQUIRE(decoder);
  Raster all{decoder->channels(), decoder->width(), decoder->height(), {}};
  all.bytes.resize(all.row_length() * static_cast<std::size_t>(all.height));
  for (int y = 0; y < all.height; ++y) {
    REQUIRE(decoder
                ->read_row(reinterpret_cast<std::uint8_t*>(all.bytes.data()) +
                           all.row_length() * static_cast<std::size_t>(y))
                .empty());
  }
  return all;
}

int greatest_difference(const Raster& a, const Raster& b) {
  REQUIRE(a.bytes.size() == b.bytes.size());
  int greatest = 0;
  for (std::size_t i = 0; i < a.bytes.size(); ++i) {
    greatest = std::max(greatest, std::abs(static_cast<std::uint8_t>(a.bytes[i]) -
                                           static_cast<std::uint8_t>(b.bytes[i])));
  }
  return greatest;
}

std::string deflated(const std::string& rows) {
  uLongf length = compressBound(static_cast<uLong>(rows.size()));
  std::string out(length, '\0');
  REQUIRE(compress(reinterpret_cast<Bytef*>(out.data()), &length,
                   reinterpret_cast<const Bytef*>(rows.data()),
                   static_cast<uLong>(rows.size())) == Z_OK);
  out.resize(length);
  return out;
}

std::string png(int width, int height, int depth, int color_type, const std::string& rows,
                const std::string& extra = {}, int interlaced = 0) {
  return "\x89PNG\r\n\x1A\n" +
         chunk("IHDR", be32(static_cast<std::uint32_t>(width)) +
                           be32(static_cast<std::uint32_t>(height)) +
                           bytes({depth, color_type, 0, 0, interlaced})) +
         extra + chunk("IDAT", deflated(rows)) + chunk("IEND", "");
}

// What became of a file whose data are damaged.
std::string fault_of(const std::string& file) {
  for (const int side : {0, 10, 1000}) {
    const Developed made = develop(picture(file), side, side);
    CHECK_FALSE(made.picture);
    if (side == 1000) return made.fault;
  }
  return {};
}

// Sum of the bytes, as PNG has it.
std::uint32_t sum(const std::string& file) {
  return crc(file);
}

TEST_CASE("a photo has as many pixels as are shown, of the same colours") {
  struct Case {
    Channels channels;
    JpegKind kind;
  };
  const Case cases[] = {{Channels::kRgb, {}},
                        {Channels::kRgb, {.progressive = true}},
                        {Channels::kRgb, {.rgb = true}},
                        {Channels::kRgb, {.sampling = 1}},
                        {Channels::kGrey, {}},
                        {Channels::kGrey, {.progressive = true}}};
  for (const Case& one : cases) {
    CAPTURE(one.kind.progressive);
    CAPTURE(one.kind.rgb);
    const auto file = picture(made_jpeg(soft_raster(one.channels, 800, 600), one.kind));
    const Developed made = develop(file, 100, 1);
    REQUIRE(made.picture);
    CHECK(made.picture->width == 100);
    CHECK(made.picture->height == 75);
    CHECK(made.picture->bytes.size() < file->bytes.size());
    const Raster seen = decoded(*made.picture);
    CHECK(seen.channels == one.channels);
    // The middle of the area that each pixel stands for.
    const Raster wanted = raster(one.channels, 100, 75, [](int x, int y, int c) {
      return soft(8 * x + 4, 8 * y + 4, c, 800, 600);
    });
    CHECK(greatest_difference(seen, wanted) <= 5);
  }
}

TEST_CASE("a place is covered, whatever its proportions") {
  const auto file = picture(made_jpeg(soft_raster(Channels::kRgb, 800, 600)));
  CHECK(develop(file, 60, 60).picture->width == 80);
  CHECK(develop(file, 60, 60).picture->height == 60);
  CHECK(develop(file, 200, 10).picture->width == 200);
  // A line is never lost.
  const auto thin = picture(made_jpeg(soft_raster(Channels::kGrey, 900, 2)));
  CHECK(develop(thin, 90, 1).picture->width == 450);
  const auto line = picture(made_jpeg(soft_raster(Channels::kGrey, 900, 1)));
  CHECK(develop(line, 9, 1).picture->height == 1);
}

TEST_CASE("no pixel is added, and a few too many are left alone") {
  const auto file = picture(made_jpeg(soft_raster(Channels::kRgb, 80, 60)));
  CHECK(develop(file, 800, 600).picture == file);
  CHECK(develop(file, 80, 60).picture == file);
  CHECK(develop(file, 73, 1).picture == file);
  CHECK(develop(file, 70, 1).picture->width == 70);
  // What is not shown is only looked at.
  CHECK(develop(file, 0, 0).picture == file);
}

TEST_CASE("the file stays where fewer pixels would take more bytes") {
  // Lines of one pixel in one bit: as greys they do not compress.
  std::string rows;
  std::uint32_t noise = 1;
  for (int y = 0; y < 64; ++y) {
    rows += '\0';
    for (int x = 0; x < 8; ++x) {
      noise = noise * 1664525U + 1013904223U;
      rows += static_cast<char>(noise >> 24U);
    }
  }
  const auto drawing = picture(png(64, 64, 1, 0, rows));
  CHECK(develop(drawing, 48, 48).picture == drawing);
  CHECK(develop(drawing, 16, 16).picture->width == 16);
}

TEST_CASE("a picture that lies on its side is made upright, at any size") {
  for (int orientation = 1; orientation <= 8; ++orientation) {
    CAPTURE(orientation);
    const auto file = picture(
        with_segment(made_jpeg(soft_raster(Channels::kRgb, 80, 60)), '\xE1', exif(orientation)));
    const bool lies = orientation >= 5;
    CHECK(file->width == (lies ? 60 : 80));
    for (const int width : {30, 1000}) {
      const auto made = develop(file, width, 1).picture;
      REQUIRE(made);
      CHECK(made->orientation == 1);
      CHECK(made->width == std::min(width, file->width));
      CHECK(made->bytes.find("Exif") == std::string::npos);
      const Raster seen = decoded(*made);
      CHECK(seen.width == made->width);
      // Stored, the upper left corner is neither red nor green: Exif 2.32, table 5, says where it
      // is seen.
      const bool right =
          orientation == 2 || orientation == 3 || orientation == 6 || orientation == 7;
      const bool below =
          orientation == 3 || orientation == 4 || orientation == 7 || orientation == 8;
      const auto x = static_cast<std::size_t>(right ? seen.width - 1 : 0);
      const auto y = static_cast<std::size_t>(below ? seen.height - 1 : 0);
      const std::size_t at = y * seen.row_length() + 3 * x;
      CHECK(static_cast<std::uint8_t>(seen.bytes[at]) < 12);
      CHECK(static_cast<std::uint8_t>(seen.bytes[at + 1]) < 12);
      CHECK(static_cast<std::uint8_t>(seen.bytes[at + 2]) > 188);
    }
  }
}

TEST_CASE("CMYK stays CMYK, and is written as Adobe does") {
  const auto file = picture(made_jpeg(soft_raster(Channels::kCmyk, 200, 100)));
  CHECK(file->channels == 4);
  CHECK(file->inverted);
  const auto made = develop(file, 50, 25).picture;
  REQUIRE(made);
  CHECK(made->channels == 4);
  CHECK(made->inverted);
  CHECK(made->bytes.find("Adobe") != std::string::npos);
  const Raster wanted = raster(Channels::kCmyk, 50, 25, [](int x, int y, int c) {
    return soft(4 * x + 2, 4 * y + 2, c, 200, 100);
  });
  CHECK(greatest_difference(decoded(*made), wanted) <= 4);

  // Without Adobe's marker the values are the other way up.
  std::string plain = made_jpeg(soft_raster(Channels::kCmyk, 200, 100));
  const std::size_t adobe = plain.find("\xFF\xEE");
  plain.erase(adobe, 16);
  CHECK_FALSE(picture(plain)->inverted);
  const auto turned = develop(picture(plain), 50, 25).picture;
  CHECK(turned->inverted);
  const Raster upside_down = raster(Channels::kCmyk, 50, 25, [](int x, int y, int c) {
    return 255 - soft(4 * x + 2, 4 * y + 2, c, 200, 100);
  });
  CHECK(greatest_difference(decoded(*turned), upside_down) <= 4);
}

TEST_CASE("a PNG of any kind is scaled, and keeps its transparency") {
  const auto rows = [](int height, const std::string& row) {
    std::string all;
    for (int y = 0; y < height; ++y) all += '\0' + row;
    return all;
  };
  const auto repeated = [](const std::string& pixel, int count) {
    std::string row;
    for (int i = 0; i < count; ++i) row += pixel;
    return row;
  };
  struct Case {
    const char* kind;
    std::string file;
    Channels channels;
    std::string pixel;
  };
  const std::string palette = chunk("PLTE", bytes({10, 20, 30, 200, 100, 50}));
  const std::vector<Case> cases = {
      {"grey of one bit", png(160, 80, 1, 0, rows(80, std::string(20, '\xFF'))), Channels::kGrey,
       bytes({255})},
      {"grey of 16 bits", png(160, 80, 16, 0, rows(80, repeated(bytes({0x80, 0x20}), 160))),
       Channels::kGrey, bytes({0x80})},
      {"grey with alpha", png(160, 80, 8, 4, rows(80, repeated(bytes({9, 80}), 160))),
       Channels::kGreyAlpha, bytes({9, 80})},
      {"colours", png(160, 80, 8, 2, rows(80, repeated(bytes({1, 2, 3}), 160))), Channels::kRgb,
       bytes({1, 2, 3})},
      {"colours of 16 bits",
       png(160, 80, 16, 2, rows(80, repeated(bytes({1, 0, 2, 0, 3, 0}), 160))), Channels::kRgb,
       bytes({1, 2, 3})},
      {"colours with alpha", png(160, 80, 8, 6, rows(80, repeated(bytes({1, 2, 3, 90}), 160))),
       Channels::kRgba, bytes({1, 2, 3, 90})},
      {"colours with an alpha that nobody sees",
       png(160, 80, 8, 6, rows(80, repeated(bytes({1, 2, 3, 255}), 160))), Channels::kRgb,
       bytes({1, 2, 3})},
      {"a palette", png(160, 80, 1, 3, rows(80, std::string(20, '\xFF')), palette), Channels::kRgb,
       bytes({200, 100, 50})},
      {"a palette with transparency",
       png(160, 80, 1, 3, rows(80, std::string(20, '\xFF')),
           palette + chunk("tRNS", bytes({255, 70}))),
       Channels::kRgba, bytes({200, 100, 50, 70})},
      {"a transparent colour",
       png(160, 80, 8, 2, rows(80, repeated(bytes({1, 2, 3}), 160)),
           chunk("tRNS", bytes({0, 1, 0, 2, 0, 3}))),
       Channels::kRgba, bytes({0, 0, 0, 0})},
  };
  for (const Case& one : cases) {
    CAPTURE(one.kind);
    const auto file = picture(one.file);
    const auto made = develop(file, 20, 10).picture;
    REQUIRE(made);
    REQUIRE(made->width == 20);
    CHECK(made->height == 10);
    const Raster seen = decoded(*made);
    CHECK(seen.channels == one.channels);
    CHECK(seen.bytes == repeated(one.pixel, 200));
    // As it is it is looked at, and stays.
    CHECK(develop(file, 1000, 1000).picture == file);
  }
}

TEST_CASE("an interlaced PNG is the same picture") {
  // 8 x 8 in seven passes, all pixels of one grey; then one of another.
  std::string rows;
  for (const auto& [count, width] : std::vector<std::pair<int, std::size_t>>{
           {1, 1}, {1, 1}, {1, 2}, {2, 2}, {2, 4}, {4, 4}, {4, 8}}) {
    for (int i = 0; i < count; ++i) rows += '\0' + std::string(width, '\x40');
  }
  rows[1] = '\x80';
  const auto file = picture(png(8, 8, 8, 0, rows, {}, 1));
  std::string wanted(64, '\x40');
  wanted[0] = '\x80';
  CHECK(decoded(*file).bytes == wanted);
  CHECK_FALSE(png_rows(file->bytes));
}

TEST_CASE("a gamma of its own becomes the screen's") {
  const std::string rows = deflated(std::string(1, '\0') + std::string(1, '\x40'));
  const std::string file = "\x89PNG\r\n\x1A\n" +
                           chunk("IHDR", be32(1) + be32(1) + bytes({8, 0, 0, 0, 0})) +
                           chunk("gAMA", be32(100000)) + chunk("IDAT", rows) + chunk("IEND", "");
  // 255 * (64 / 255) ^ (1 / 2.2)
  CHECK(static_cast<std::uint8_t>(decoded(*picture(file)).bytes[0]) == 136);
  CHECK_FALSE(png_rows(file));
}

TEST_CASE("a picture whose pixels are damaged is none, of whatever size it is wanted") {
  const std::string jpeg = made_jpeg(soft_raster(Channels::kRgb, 64, 48));
  const auto without = [](std::string file, const std::string& marker) {
    for (std::size_t at = file.find(marker); at != std::string::npos; at = file.find(marker)) {
      const auto length = static_cast<std::size_t>(static_cast<unsigned char>(file[at + 2])) << 8U |
                          static_cast<unsigned char>(file[at + 3]);
      file.erase(at, 2 + length);
    }
    return file;
  };
  CHECK(fault_of(without(jpeg, "\xFF\xDB")) == "a quantization table is missing");
  CHECK(fault_of(without(jpeg, "\xFF\xC4")) == "its Huffman tables are missing");
  // Cut, and an end marker set behind: the container is whole.
  CHECK(fault_of(jpeg.substr(0, jpeg.size() - 60) + "\xFF\xD9") == "its data end too early");
  // More codes than their lengths allow.
  std::string tables = jpeg;
  tables[tables.find("\xFF\xC4") + 5] = '\x7F';
  CHECK_FALSE(fault_of(tables).empty());
  const std::string progressive =
      made_jpeg(soft_raster(Channels::kRgb, 64, 48), {.progressive = true});
  const std::size_t last = progressive.rfind("\xFF\xDA");
  CHECK(fault_of(progressive.substr(0, last + 12) + "\xFF\xD9") == "its data end too early");

  std::string row(1 + 3 * 8, '\0');
  std::string rows;
  for (int y = 0; y < 8; ++y) rows += row;
  CHECK(develop(picture(png(8, 8, 8, 2, rows)), 8, 8).fault.empty());
  CHECK(fault_of(png(8, 8, 8, 2, rows.substr(0, 100))) == "its data end too early");
  rows[0] = '\x09';
  CHECK(fault_of(png(8, 8, 8, 2, rows)) == "its data make no sense");
  // A palette is needed, and there is none.
  CHECK(fault_of(png(8, 1, 1, 3, std::string(2, '\0'))) == "its data make no sense");
  CHECK(fault_of("\x89PNG\r\n\x1A\n" + chunk("IHDR", be32(8) + be32(8) + bytes({8, 2, 0, 0, 0})) +
                 chunk("IDAT", "these were pixels") + chunk("IEND", "")) ==
        "its data make no sense");
}

TEST_CASE("what stands behind the last pixel is left out") {
  std::string rows = std::string(1, '\0') + std::string(8, '\x7F');
  const std::string clean = png(8, 1, 8, 0, rows);
  // As editors leave it that overwrite a longer file.
  std::string secret(300, '\0');
  for (std::size_t i = 0; i < secret.size(); ++i) secret[i] = static_cast<char>(i * i % 251);
  const auto file = picture(png(8, 1, 8, 0, rows + secret));
  const auto made = develop(file, 100, 100).picture;
  REQUIRE(made);
  CHECK(made != file);
  CHECK(made->bytes.size() < clean.size() + 30);
  CHECK(decoded(*made).bytes == std::string(8, '\x7F'));
}

TEST_CASE("what goes on behind the last pixel is not inflated to its end") {
  // A checksum that is wrong, a hundred megabytes behind the last row: nobody goes there.
  for (const int interlaced : {0, 1}) {
    CAPTURE(interlaced);
    std::string rows;
    for (int y = 0; y < 9; ++y) rows += std::string(1, '\0') + std::string(9, '\x7F');
    if (interlaced != 0) {
      // The rows of the seven passes of 9 x 9 pixels.
      rows.clear();
      for (const auto& [width, height] :
           {std::pair{2, 2}, {1, 2}, {3, 1}, {2, 3}, {5, 2}, {4, 5}, {9, 4}}) {
        for (int y = 0; y < height; ++y) {
          rows += std::string(1, '\0') + std::string(static_cast<std::size_t>(width), '\x7F');
        }
      }
    }
    std::string stream = deflated(rows + std::string(100'000'000, '\0'));
    stream.back() = static_cast<char>(stream.back() ^ 1);
    const auto file = picture("\x89PNG\r\n\x1A\n" +
                              chunk("IHDR", be32(9) + be32(9) + bytes({8, 0, 0, 0, interlaced})) +
                              chunk("IDAT", stream) + chunk("IEND", ""));
    const Developed made = develop(file, 100, 100);
    CHECK(made.fault.empty());
    REQUIRE(made.picture);
    CHECK(made.picture->bytes.size() < 200);
    CHECK(decoded(*made.picture).bytes == std::string(81, '\x7F'));
  }
}

TEST_CASE("a profile stays with its picture") {
  std::string segment("ICC_PROFILE\0\x01\x01", 14);
  segment += rgb_profile(true);
  const auto photo =
      picture(with_segment(made_jpeg(soft_raster(Channels::kRgb, 80, 60)), '\xE2', segment));
  REQUIRE_FALSE(photo->profile.empty());
  CHECK(photo->bytes.find("Ada") == std::string::npos);
  CHECK(photo->bytes.find(photo->profile) != std::string::npos);
  const auto small = develop(photo, 20, 15).picture;
  CHECK(small->profile == photo->profile);
  CHECK(picture(small->bytes)->profile == photo->profile);

  std::string rows;
  for (int y = 0; y < 60; ++y) rows += '\0' + std::string(240, '\x50');
  const std::string icc = chunk("iCCP", std::string("Ada\0\0", 5) + deflated(rgb_profile(true)));
  const auto figure = picture(png(80, 60, 8, 2, rows, icc));
  CHECK(figure->profile == photo->profile);
  CHECK(figure->bytes.find("Ada") == std::string::npos);
  CHECK(picture(develop(figure, 20, 15).picture->bytes)->profile == photo->profile);
  // sRGB's is not worth its bytes; one that inflates without end is none.
  CHECK(picture(png(80, 60, 8, 2, rows,
                    chunk("iCCP", std::string("x\0\0", 3) + deflated(rgb_profile(false)))))
            ->profile.empty());
  CHECK(
      picture(png(80, 60, 8, 2, rows,
                  chunk("iCCP", std::string("x\0\0", 3) + deflated(std::string(5'000'000, '\0')))))
          ->profile.empty());
}

// Computed once: the same on every run, by both compilers, and whatever instructions the processor
// has (JSIMD_FORCENONE=1 in the environment leaves libjpeg-turbo with plain C).
TEST_CASE("the same file gives the same bytes everywhere") {
  const auto noisy = [](int x, int y, int c) { return (x * 7 + y * 13 + c * 41 + x * y) % 251; };
  const auto photo = picture(made_jpeg(raster(Channels::kRgb, 400, 300, noisy)));
  CHECK(sum(develop(photo, 90, 1).picture->bytes) == 3103246082);
  CHECK(sum(develop(photo, 301, 1).picture->bytes) == 3642937871);
  const auto grey =
      picture(made_jpeg(raster(Channels::kGrey, 400, 300, noisy), {.progressive = true}));
  CHECK(sum(develop(grey, 77, 1).picture->bytes) == 2790934079);
  std::string rows;
  for (int y = 0; y < 90; ++y) {
    rows += '\0';
    for (int x = 0; x < 360; ++x) rows += static_cast<char>(noisy(x, y, 0));
  }
  const auto figure = picture(png(90, 90, 8, 6, rows));
  CHECK(sum(develop(figure, 31, 1).picture->bytes) == 4126842101);
}

}  // namespace
