// Big-endian numbers out of bytes that nobody vouches for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace resumec::font {

class ByteReader {
 public:
  explicit ByteReader(std::string_view data) : data_(data) {}

  // False once something past the end was asked for.
  [[nodiscard]] bool ok() const { return ok_; }

  // Number of `bytes` bytes; 0 past the end.
  std::uint32_t number(std::size_t bytes) {
    std::uint32_t value = 0;
    for (const char c : take(bytes)) value = value << 8U | static_cast<unsigned char>(c);
    return value;
  }
  // A byte, of which there are as many as points in an outline.
  std::uint32_t byte() {
    if (data_.empty()) {
      ok_ = false;
      return 0;
    }
    const auto value = static_cast<unsigned char>(data_.front());
    data_.remove_prefix(1);
    return value;
  }
  std::int16_t signed16() { return static_cast<std::int16_t>(number(2)); }

  // The next bytes as they stand; nothing past the end.
  std::string_view take(std::size_t bytes) {
    if (bytes > data_.size()) {
      ok_ = false;
      data_ = {};
      return {};
    }
    const std::string_view taken = data_.substr(0, bytes);
    data_.remove_prefix(bytes);
    return taken;
  }

 private:
  std::string_view data_;
  bool ok_ = true;
};

// The other way: the low `bytes` bytes of `value`, the highest first.
template <class Text>
void put(Text& out, std::uint32_t value, std::size_t bytes) {
  while (bytes-- > 0) out.push_back(static_cast<char>(value >> (8 * bytes) & 0xFFU));
}

}  // namespace resumec::font
