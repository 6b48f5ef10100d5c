#include "picture/profile.h"

#include <doctest/doctest.h>

#include "made_profiles.h"

namespace {

using namespace resumec;
using picture::clean_profile;
using test::profile;

TEST_CASE("a profile keeps its colours and nothing of its owner") {
  const std::string clean = clean_profile(test::rgb_profile(true), 3);
  REQUIRE_FALSE(clean.empty());
  for (const char* own : {"Ada", "Own", "serial", "vcgt"}) {
    CHECK(clean.find(own) == std::string::npos);
  }
  for (const char* tag : {"wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC", "desc", "cprt"}) {
    CHECK(clean.find(tag) < 132 + 12 * 9);
  }
  CHECK(clean.find(test::xyz({0.5151, 0.2412, -0.0011})) != std::string::npos);
  // Its size stands at its head, and the three curves are one.
  CHECK(clean.substr(0, 4) == test::be32(static_cast<std::uint32_t>(clean.size())));
  CHECK(clean.size() < 3000);
  CHECK(clean_profile(clean, 3) == clean);
}

TEST_CASE("sRGB needs no profile, however it says so") {
  CHECK(clean_profile(test::rgb_profile(false), 3).empty());
  CHECK(clean_profile(profile("GRAY", {{"kTRC", test::srgb_curve()},
                                       {"wtpt", test::xyz({0.9642, 1, 0.8249})}}),
                      1)
            .empty());
  // Parametric, as version 4 has it.
  const std::string curve = std::string("para\0\0\0\0\0\x03\0\0", 12) + test::fixed(2.4) +
                            test::fixed(1 / 1.055) + test::fixed(0.055 / 1.055) +
                            test::fixed(1 / 12.92) + test::fixed(0.04045);
  CHECK(
      clean_profile(profile("GRAY", {{"kTRC", curve}, {"wtpt", test::xyz({0.9642, 1, 0.8249})}}), 1)
          .empty());
}

TEST_CASE("a profile that says nothing of the picture's colours is left out") {
  const std::string white = test::xyz({0.9642, 1, 0.8249});
  const std::string grey = profile("GRAY", {{"kTRC", test::gamma_curve(1.8)}, {"wtpt", white}});
  CHECK_FALSE(clean_profile(grey, 1).empty());
  CHECK(clean_profile(grey, 3).empty());  // of another space
  CHECK(clean_profile(profile("GRAY", {{"wtpt", white}}), 1).empty());
  CHECK(clean_profile(profile("CMYK", {{"wtpt", white}}), 4).empty());
  CHECK_FALSE(clean_profile(profile("CMYK", {{"A2B0", "mft1...."}, {"wtpt", white}}), 4).empty());
  CHECK(clean_profile("", 3).empty());
  CHECK(clean_profile("not a profile", 3).empty());
}

TEST_CASE("a profile cut anywhere is left out or whole") {
  const std::string whole = test::rgb_profile(true);
  for (std::size_t length = 0; length < whole.size(); length += 7) {
    // A copy, so that the sanitizer sees every byte past it.
    CHECK(clean_profile(std::string(whole.substr(0, length)), 3).empty());
  }
}

}  // namespace
