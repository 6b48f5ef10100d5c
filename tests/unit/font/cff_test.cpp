#include "font/cff.h"

#include <string>

#include <doctest/doctest.h>

namespace cff = resumec::font::cff;

namespace {

// A CFF table with one name and the given Top DICT; `charset` stands at offset `kCharset`.
constexpr std::size_t kCharset = 40;

std::string index(const std::string& object) {
  std::string bytes("\x00\x01\x01\x01", 4);
  bytes.push_back(static_cast<char>(1 + object.size()));
  return bytes + object;
}

std::string table(const std::string& dict, const std::string& charset) {
  std::string bytes("\x01\x00\x04\x04", 4);
  bytes += index("F") + index(dict);
  bytes.resize(kCharset, '\0');
  return bytes + charset;
}

// Registry, ordering and supplement as operands, then ROS (12 30), then charset (15) at 40.
const std::string kCidKeyed("\x8b\x8b\x8b\x0c\x1e\xb3\x0f", 7);
const std::string kPlain("\xb3\x0f", 2);

}  // namespace

TEST_CASE("a font with ROS is CID-keyed") {
  CHECK(cff::is_cid_keyed(table(kCidKeyed, "")));
  CHECK_FALSE(cff::is_cid_keyed(table(kPlain, "")));
  // A real number before it, whose nibbles could be taken for operators.
  CHECK_FALSE(cff::is_cid_keyed(table(std::string("\x1e\x0c\x1e\x1f\xb3\x0f", 6), "")));
}

TEST_CASE("the charset's three formats") {
  const auto list = table(kCidKeyed, std::string("\x00\x00\x05\x01\x00", 5));
  CHECK(cff::charset(list, 3) == std::vector<std::uint32_t>{0, 5, 256});
  const auto ranges = table(kCidKeyed, std::string("\x01\x00\x05\x01\x00\x63\x02", 7));
  CHECK(cff::charset(ranges, 6) == std::vector<std::uint32_t>{0, 5, 6, 99, 100, 101});
  const auto wide = table(kCidKeyed, std::string("\x02\x01\x00\x01\x2c", 5));
  CHECK(cff::charset(wide, 4) == std::vector<std::uint32_t>{0, 256, 257, 258});
}

TEST_CASE("a table that is cut off has no charset and is read no further") {
  const auto whole = table(kCidKeyed, std::string("\x00\x00\x05\x01\x00", 5));
  for (std::size_t length = 0; length < whole.size(); ++length) {
    CHECK_FALSE(cff::charset(whole.substr(0, length), 3));
  }
  CHECK_FALSE(cff::charset(table(kCidKeyed, "\x07"), 3));
  CHECK_FALSE(cff::charset(table(kPlain, ""), 3));
}
