#include "picture/png_file.h"

#include <libdeflate.h>

#include <algorithm>
#include <array>
#include <memory>
#include <set>

#include "picture/limits.h"
#include "picture/profile.h"

namespace resumec::picture {
namespace {

std::uint8_t byte(std::string_view bytes, std::size_t at) {
  return static_cast<std::uint8_t>(bytes[at]);
}

std::uint32_t be32(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8U | byte(bytes, at + i);
  return value;
}

std::string be32(std::size_t value) {
  std::string out;
  for (unsigned shift = 32; shift > 0; shift -= 8) {
    out += static_cast<char>(value >> (shift - 8) & 0xFFU);
  }
  return out;
}

// ISO/IEC 15948, annex D.
constexpr std::array<std::uint32_t, 256> make_crc_table() {
  std::array<std::uint32_t, 256> table{};
  for (std::uint32_t n = 0; n < 256; ++n) {
    std::uint32_t c = n;
    for (int k = 0; k < 8; ++k) c = (c & 1U) != 0 ? 0xEDB88320U ^ (c >> 1U) : c >> 1U;
    table[n] = c;
  }
  return table;
}

std::uint32_t crc(std::string_view bytes) {
  static constexpr std::array<std::uint32_t, 256> kTable = make_crc_table();
  std::uint32_t c = 0xFFFFFFFFU;
  for (const char one : bytes) {
    c = kTable[(c ^ static_cast<std::uint8_t>(one)) & 0xFFU] ^ (c >> 8U);
  }
  return c ^ 0xFFFFFFFFU;
}

// Table 11.1: which depths go with which colour type.
bool depth_allowed(std::uint8_t color_type, std::uint8_t depth) {
  switch (color_type) {
    case 0:
      return depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
    case 3:
      return depth == 1 || depth == 2 || depth == 4 || depth == 8;
    case 2:
    case 4:
    case 6:
      return depth == 8 || depth == 16;
    default:
      return false;
  }
}

// All that says what is seen (4.3, 11.2, 11.3.2, 11.3.3). Whatever else there is, of this standard
// or of somebody's own: names, times, places, histories of edits, the picture before it was cut.
constexpr std::array<std::string_view, 8> kShown = {"IHDR", "PLTE", "tRNS", "gAMA",
                                                    "cHRM", "sRGB", "IDAT", "IEND"};

std::string chunk(std::string_view type, std::string_view data) {
  std::string body(type);
  body += data;
  return be32(data.size()) + body + be32(crc(body));
}

// A profile (11.3.3.3): a name, how it is compressed (0), and a zlib stream. What is longer than a
// profile may be is none.
std::string profile_of(std::string_view data, int channels) {
  const std::size_t end = data.find('\0');
  if (end == std::string_view::npos || end + 2 > data.size() || data[end + 1] != 0) return {};
  const std::string_view stream = data.substr(end + 2);
  std::string profile(kLongestProfile, '\0');
  std::size_t length = 0;
  const std::unique_ptr<libdeflate_decompressor, decltype(&libdeflate_free_decompressor)> inflate(
      libdeflate_alloc_decompressor(), libdeflate_free_decompressor);
  if (inflate == nullptr ||
      libdeflate_zlib_decompress(inflate.get(), stream.data(), stream.size(), profile.data(),
                                 profile.size(), &length) != LIBDEFLATE_SUCCESS) {
    return {};
  }
  return clean_profile(std::string_view(profile).substr(0, length), channels);
}

std::string profile_chunk(std::string_view profile) {
  const std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)> deflate(
      libdeflate_alloc_compressor(9), libdeflate_free_compressor);
  if (profile.empty() || deflate == nullptr) return {};
  std::string stream(libdeflate_zlib_compress_bound(deflate.get(), profile.size()), '\0');
  stream.resize(libdeflate_zlib_compress(deflate.get(), profile.data(), profile.size(),
                                         stream.data(), stream.size()));
  return chunk("iCCP", std::string("ICC\0\0", 5) + stream);
}

constexpr const char* kCut = "it ends in the middle";

// What stands against a header (11.2.2).
const char* check_header(std::string_view type, std::string_view data) {
  if (type != "IHDR" || data.size() != 13) return "it has no header";
  if (!depth_allowed(byte(data, 9), byte(data, 8)) || byte(data, 10) != 0 || byte(data, 11) != 0 ||
      byte(data, 12) > 1) {
    return "its header makes no sense";
  }
  return nullptr;
}

}  // namespace

std::optional<Png> read_png_file(std::string_view file, PngFault& fault) {
  const auto damaged = [&fault](const char* why) {
    fault = {false, why};
    return std::nullopt;
  };
  constexpr std::size_t kSignature = 8;
  constexpr std::size_t kFrame = 12;  // length, type and sum of a chunk
  constexpr unsigned kColor = 2;      // bit of the colour type
  Png png;
  png.bytes = file.substr(0, kSignature);
  bool has_data = false;
  std::set<std::string_view> there;
  for (std::size_t at = kSignature;;) {
    if (at + kFrame > file.size()) return damaged(kCut);
    const std::size_t length = be32(file, at);
    if (length > file.size() - at - kFrame) return damaged(kCut);
    const std::string_view whole = file.substr(at, kFrame + length);
    const std::string_view type = whole.substr(4, 4);
    const std::string_view data = whole.substr(8, length);
    if (crc(whole.substr(4, 4 + length)) != be32(whole, 8 + length)) {
      return damaged("a checksum is wrong");
    }
    if (at == kSignature) {
      if (const char* why = check_header(type, data)) return damaged(why);
      png.width = be32(data, 0);
      png.height = be32(data, 4);
      png.channels = (byte(data, 9) & kColor) != 0 ? 3 : 1;
    }
    if (type == "acTL") {
      fault = {true, "an animated PNG picture"};
      return std::nullopt;
    }
    const bool shown = std::find(kShown.begin(), kShown.end(), type) != kShown.end();
    // Of a kind there is one, but of pixels; more are a mistake, or a hiding place.
    const bool again = type != "IDAT" && type != "PLTE" && !there.insert(type).second;
    if (shown && !again && !(type == "IDAT" && length == 0)) png.bytes += whole;
    if (type == "iCCP" && !has_data && png.profile.empty()) {
      png.profile = profile_of(data, png.channels);
      // Before PLTE (5.6): where it stood.
      png.bytes += profile_chunk(png.profile);
    }
    has_data = has_data || (type == "IDAT" && length > 0);
    if (type == "IEND") break;
    at += whole.size();
  }
  if (!has_data) return damaged("it has no pixels");
  return png;
}

std::optional<PngRows> png_rows(std::string_view file) {
  constexpr int kPalette = 3;  // colour types (11.2.2)
  constexpr int kRgb = 2;
  // That of sRGB, in hundred-thousandths, and what is not told from it.
  constexpr std::uint32_t kScreenGamma = 45455;
  constexpr std::uint32_t kNear = 500;
  PngRows rows;
  int type_of_colors = 0;
  bool own_gamma = false;
  bool says_colors = false;
  for (std::size_t at = 8; at + 12 <= file.size();) {
    const std::size_t length = be32(file, at);
    const std::string_view type = file.substr(at + 4, 4);
    const std::string_view data = file.substr(at + 8, length);
    at += 12 + length;
    if (type == "IHDR") {
      rows.width = static_cast<int>(be32(data, 0));
      rows.height = static_cast<int>(be32(data, 4));
      rows.bits = byte(data, 8);
      type_of_colors = byte(data, 9);
      const bool plain = type_of_colors <= kPalette && rows.bits <= 8 && byte(data, 12) == 0;
      if (!plain) return std::nullopt;
      rows.channels = type_of_colors == kRgb ? 3 : 1;
    } else if (type == "PLTE" && type_of_colors == kPalette) {
      rows.palette = data.substr(0, std::size_t{3} << static_cast<unsigned>(rows.bits));
    } else if (type == "tRNS") {
      return std::nullopt;
    } else if (type == "gAMA" && length == 4) {
      const std::uint32_t gamma = be32(data, 0);
      own_gamma = gamma < kScreenGamma - kNear || gamma > kScreenGamma + kNear;
    } else if (type == "iCCP" || type == "sRGB") {
      says_colors = true;
    } else if (type == "IDAT") {
      rows.data += data;
    }
  }
  if (own_gamma && !says_colors) return std::nullopt;
  return rows;
}

}  // namespace resumec::picture
