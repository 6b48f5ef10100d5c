// Pictures for tests, made of their parts: containers that are whole, whatever their pixels say.
#pragma once

#include <zlib.h>

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace resumec::test {

inline std::string bytes(std::initializer_list<int> values) {
  std::string out;
  for (const int value : values) out += static_cast<char>(value);
  return out;
}

// SOI, JFIF's header, a frame of 3 x 2 pixels, a scan, EOI.
inline std::string jpeg(int marker = 0xC0) {
  return bytes({0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0}) +
         bytes({0xFF, marker, 0, 11, 8, 0, 2, 0, 3, 1, 1, 0x11, 0}) +
         bytes({0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0x34, 0xFF, 0xD9});
}

inline std::uint32_t crc(std::string_view data) {
  return static_cast<std::uint32_t>(crc32(0, reinterpret_cast<const unsigned char*>(data.data()),
                                          static_cast<unsigned>(data.size())));
}

inline std::string be32(std::uint32_t value) {
  std::string out;
  for (unsigned shift = 32; shift > 0; shift -= 8) {
    out += static_cast<char>(value >> (shift - 8) & 0xFFU);
  }
  return out;
}

inline std::string chunk(const std::string& type, const std::string& data) {
  return be32(static_cast<std::uint32_t>(data.size())) + type + data + be32(crc(type + data));
}

inline std::string png(std::uint32_t width = 3, std::uint32_t height = 2, int color_type = 2) {
  return "\x89PNG\r\n\x1A\n" +
         chunk("IHDR", be32(width) + be32(height) + bytes({8, color_type, 0, 0, 0})) +
         chunk("IDAT", "data") + chunk("IEND", "");
}

}  // namespace resumec::test
