#include "graphics/decimal.h"

#include <cstdint>
#include <string>

#include <doctest/doctest.h>

namespace {

std::string decimal(std::int64_t thousandths) {
  std::string text;
  resumec::graphics::append_thousandths(text, thousandths);
  return text;
}

}  // namespace

TEST_CASE("thousandths are written as the shortest decimal number") {
  CHECK(decimal(0) == "0");
  CHECK(decimal(12'345) == "12.345");
  CHECK(decimal(12'000) == "12");
  CHECK(decimal(12'300) == "12.3");
  CHECK(decimal(12'340) == "12.34");
  CHECK(decimal(12'005) == "12.005");
  CHECK(decimal(1) == "0.001");
  CHECK(decimal(-500) == "-0.5");
  CHECK(decimal(-12'345) == "-12.345");
  CHECK(decimal(1'000'000'000'000) == "1000000000");
  CHECK(decimal(INT64_MAX) == "9223372036854775.807");
  CHECK(decimal(INT64_MIN) == "-9223372036854775.808");
}
