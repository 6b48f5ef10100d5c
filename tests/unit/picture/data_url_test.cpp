#include "picture/data_url.h"

#include <doctest/doctest.h>

namespace {

using namespace resumec::picture;

TEST_CASE(
    "the vectors of RFC 4648, also without what fills up, broken into lines or of addresses") {
  const auto bytes = [](const std::string& text) {
    return bytes_of_data_url("data:image/png;base64," + text);
  };
  CHECK(bytes("") == "");
  CHECK(bytes("Zg==") == "f");
  CHECK(bytes("Zm8=") == "fo");
  CHECK(bytes("Zm9v") == "foo");
  CHECK(bytes("Zm9vYg==") == "foob");
  CHECK(bytes("Zm9vYmE=") == "fooba");
  CHECK(bytes("Zm9vYmFy") == "foobar");
  CHECK(bytes("Zm8") == "fo");
  CHECK(bytes("Zm9v\n  YmFy\r\n") == "foobar");
  CHECK(bytes("+/+/") == bytes("-_-_"));
  CHECK(bytes("+/+/") == "\xFB\xFF\xBF");
}

TEST_CASE("what is no base64 has no bytes") {
  CHECK_FALSE(bytes_of_data_url("data:image/png;base64,Zm9vY"));
  CHECK_FALSE(bytes_of_data_url("data:image/png;base64,Zm=v"));
  CHECK_FALSE(bytes_of_data_url("data:image/png;base64,Zm9\xC3\xA9"));
  CHECK_FALSE(bytes_of_data_url("data:image/png;base64"));
  CHECK_FALSE(bytes_of_data_url("data:image/svg+xml,%3Csvg%3E"));
  CHECK_FALSE(bytes_of_data_url("image/png;base64,Zm9v"));
}

TEST_CASE("the scheme has small or capital letters") {
  CHECK(is_data_url("data:,"));
  CHECK(is_data_url("DATA:image/png;base64,"));
  CHECK_FALSE(is_data_url("data/me.jpg"));
  CHECK_FALSE(is_data_url("dat"));
  CHECK(bytes_of_data_url("Data:Image/PNG;charset=utf-8;BASE64,Zm9v") == "foo");
}

}  // namespace
