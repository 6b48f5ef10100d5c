#include "picture/reduce.h"

#include <doctest/doctest.h>

#include "made_jpegs.h"

namespace {

using namespace resumec::picture;
using resumec::test::raster;

Raster reduced(const Raster& source, int width, int height) {
  Reducer reducer(source.channels, source.width, source.height, width, height);
  const auto* row = reinterpret_cast<const std::uint8_t*>(source.bytes.data());
  for (int y = 0; y < source.height; ++y, row += source.row_length()) reducer.push(row);
  return reducer.take();
}

std::string bytes(std::initializer_list<int> values) {
  std::string out;
  for (const int value : values) out += static_cast<char>(value);
  return out;
}

TEST_CASE("a pixel is the mean of the area that it covers") {
  const Raster four{Channels::kGrey, 4, 2, bytes({0, 100, 10, 20, 200, 100, 30, 40})};
  CHECK(reduced(four, 2, 1).bytes == bytes({100, 25}));
  CHECK(reduced(four, 1, 1).bytes == bytes({63}));  // 62.5
  CHECK(reduced(four, 4, 1).bytes == bytes({100, 100, 20, 30}));
  CHECK(reduced(four, 4, 2).bytes == four.bytes);
}

TEST_CASE("edges that fall inside a pixel part it") {
  // 3 to 2: each has one pixel and half of the middle one.
  CHECK(reduced({Channels::kGrey, 3, 1, bytes({0, 90, 240})}, 2, 1).bytes == bytes({30, 190}));
  CHECK(reduced({Channels::kGrey, 1, 3, bytes({0, 90, 240})}, 1, 2).bytes == bytes({30, 190}));
  // 5 to 3: 1 + 2/3, 1/3 + 1 + 1/3, 2/3 + 1.
  CHECK(reduced({Channels::kGrey, 5, 1, bytes({50, 100, 150, 200, 250})}, 3, 1).bytes ==
        bytes({70, 150, 230}));
}

TEST_CASE("each channel is on its own, and an even colour stays what it is") {
  CHECK(reduced({Channels::kRgb, 2, 1, bytes({0, 10, 255, 2, 30, 255})}, 1, 1).bytes ==
        bytes({1, 20, 255}));
  for (const auto channels : {Channels::kGrey, Channels::kRgb, Channels::kCmyk}) {
    const Raster even = raster(channels, 37, 23, [](int, int, int c) { return 251 + c; });
    CHECK(reduced(even, 10, 7).bytes ==
          raster(channels, 10, 7, [](int, int, int c) { return 251 + c; }).bytes);
  }
}

TEST_CASE("a colour counts as much as it is opaque") {
  // Opaque red beside invisible green: half transparent red.
  CHECK(reduced({Channels::kRgba, 2, 1, bytes({200, 0, 0, 255, 0, 200, 0, 0})}, 1, 1).bytes ==
        bytes({200, 0, 0, 128}));
  CHECK(reduced({Channels::kGreyAlpha, 2, 1, bytes({9, 0, 7, 0})}, 1, 1).bytes == bytes({0, 0}));
  CHECK(reduced({Channels::kGreyAlpha, 2, 1, bytes({100, 255, 200, 85})}, 1, 1).bytes ==
        bytes({125, 170}));
}

}  // namespace
