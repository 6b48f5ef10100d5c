#include "picture/turn.h"

#include <doctest/doctest.h>

#include <array>

namespace {

using namespace resumec::picture;

TEST_CASE("a picture is turned as Exif says") {
  // What all of them show is the letter that the first one has upright.
  //   ab        stored so, with the orientation beside it
  //   cd
  //   ef
  const std::array<const char*, 8> stored = {"abcdef", "badcfe", "fedcba", "efcdab",
                                             "acebdf", "bdface", "fdbeca", "ecafdb"};
  for (int orientation = 1; orientation <= 8; ++orientation) {
    CAPTURE(orientation);
    const bool lies = orientation >= 5;
    const Raster seen = turned({Channels::kGrey, lies ? 3 : 2, lies ? 2 : 3,
                                stored[static_cast<std::size_t>(orientation - 1)]},
                               orientation);
    CHECK(seen.width == 2);
    CHECK(seen.height == 3);
    CHECK(seen.bytes == "abcdef");
  }
}

TEST_CASE("the channels of a pixel stay together") {
  const Raster seen = turned({Channels::kRgb, 2, 1, "abcdef"}, 6);
  CHECK(seen.width == 1);
  CHECK(seen.bytes == "abcdef");
  CHECK(turned({Channels::kRgb, 2, 1, "abcdef"}, 3).bytes == "defabc");
}

}  // namespace
