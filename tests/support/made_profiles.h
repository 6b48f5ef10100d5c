// Colour profiles for tests, of version 2, with an owner's name in them.
#pragma once

#include <array>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "made_pictures.h"

namespace resumec::test {

inline std::string fixed(double value) {
  return be32(static_cast<std::uint32_t>(static_cast<std::int32_t>(std::lround(value * 65536))));
}

// Of "RGB ", "GRAY" or "CMYK" and tags.
inline std::string profile(const std::string& space,
                           const std::vector<std::pair<std::string, std::string>>& tags) {
  std::string table = be32(static_cast<std::uint32_t>(tags.size()));
  std::string data;
  const std::size_t begin = 132 + 12 * tags.size();
  for (const auto& [name, bytes] : tags) {
    table += name + be32(static_cast<std::uint32_t>(begin + data.size())) +
             be32(static_cast<std::uint32_t>(bytes.size()));
    data += bytes;
  }
  std::string header(128, '\0');
  header.replace(0, 4, be32(static_cast<std::uint32_t>(begin + data.size())));
  header.replace(8, 4, std::string("\x02\x10\0\0", 4));
  header.replace(12, 8, "mntr" + space);
  header.replace(20, 4, "XYZ ");
  header.replace(36, 4, "acsp");
  header.replace(48, 8, "Ada'sOwn");  // maker and model of the device
  header.replace(68, 12, fixed(0.9642) + fixed(1) + fixed(0.8249));
  return header + table + data;
}

inline std::string srgb_curve() {
  std::string data = std::string("curv\0\0\0\0", 8) + be32(1024);
  for (int i = 0; i < 1024; ++i) {
    const double x = i / 1023.0;
    const double y = x <= 0.04045 ? x / 12.92 : std::pow((x + 0.055) / 1.055, 2.4);
    const long value = std::lround(y * 65535);
    data += {static_cast<char>(value >> 8), static_cast<char>(value & 0xFF)};
  }
  return data;
}

inline std::string gamma_curve(double gamma) {
  const long value = std::lround(gamma * 256);
  return std::string("curv\0\0\0\0", 8) + be32(1) + static_cast<char>(value >> 8) +
         static_cast<char>(value & 0xFF) + std::string(2, '\0');
}

inline std::string xyz(const std::array<double, 3>& value) {
  return std::string("XYZ \0\0\0\0", 8) + fixed(value[0]) + fixed(value[1]) + fixed(value[2]);
}

// The colours of sRGB, or wider ones as a telephone's screen has.
inline std::string rgb_profile(bool wide, const std::string& owner = "Ada's own screen") {
  const std::string curve = srgb_curve();
  using V = std::array<double, 3>;
  return profile(
      "RGB ", {{"desc", std::string("desc\0\0\0\0", 8) + be32(16) + owner + std::string(80, '\0')},
               {"vcgt", "the serial number"},
               {"wtpt", xyz({0.9642, 1, 0.8249})},
               {"rXYZ", xyz(wide ? V{0.5151, 0.2412, -0.0011} : V{0.4361, 0.2225, 0.0139})},
               {"gXYZ", xyz(wide ? V{0.2920, 0.6922, 0.0419} : V{0.3851, 0.7169, 0.0971})},
               {"bXYZ", xyz(wide ? V{0.1571, 0.0666, 0.7841} : V{0.1431, 0.0606, 0.7141})},
               {"rTRC", curve},
               {"gTRC", curve},
               {"bTRC", curve}});
}

}  // namespace resumec::test
