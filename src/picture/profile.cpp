#include "picture/profile.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <utility>
#include <vector>

#include "picture/limits.h"

namespace resumec::picture {
namespace {

// Clause 7.2: the header, and the tag table behind it.
constexpr std::size_t kHeader = 128;
constexpr std::size_t kTagLength = 12;
// A profile has ten to thirty. One of more is left out.
constexpr std::size_t kMostTags = 100;
constexpr std::string_view kDescription = "desc";
constexpr std::string_view kCopyright = "cprt";

std::uint32_t be(std::string_view bytes, std::size_t at, std::size_t length) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < length; ++i) {
    value = value << 8U | (at + i < bytes.size() ? static_cast<std::uint8_t>(bytes[at + i]) : 0);
  }
  return value;
}

std::string be32(std::size_t value) {
  std::string out;
  for (unsigned shift = 32; shift > 0; shift -= 8) {
    out += static_cast<char>(value >> (shift - 8) & 0xFFU);
  }
  return out;
}

struct Tag {
  std::string_view name;
  std::string_view data;
};

// Nothing when the table does not fit the file.
std::optional<std::vector<Tag>> tags_of(std::string_view profile) {
  const std::size_t number = be(profile, kHeader, 4);
  if (number > kMostTags) return std::nullopt;
  std::vector<Tag> tags;
  for (std::size_t i = 0; i < number; ++i) {
    const std::size_t at = kHeader + 4 + i * kTagLength;
    const std::size_t begin = be(profile, at + 4, 4);
    const std::size_t length = be(profile, at + 8, 4);
    if (at + kTagLength > profile.size() || begin > profile.size() ||
        length > profile.size() - begin) {
      return std::nullopt;
    }
    tags.push_back({profile.substr(at, 4), profile.substr(begin, length)});
  }
  return tags;
}

std::string_view find(const std::vector<Tag>& tags, std::string_view name) {
  for (const Tag& tag : tags) {
    if (tag.name == name) return tag.data;
  }
  return {};
}

// s15Fixed16Number (4.6).
double fixed(std::string_view data, std::size_t at) {
  return static_cast<std::int32_t>(be(data, at, 4)) / 65536.0;
}

// What a tone curve (10.6, 10.18) makes of `x`; nothing when it is of no known form.
std::optional<double> curve(std::string_view data, double x) {
  if (data.substr(0, 4) == "curv") {
    const std::size_t number = be(data, 8, 4);
    if (data.size() < 12 || number > (data.size() - 12) / 2) return std::nullopt;
    if (number == 0) return x;
    if (number == 1) return std::pow(x, be(data, 12, 2) / 256.0);
    const double at = x * static_cast<double>(number - 1);
    const auto low = std::min(static_cast<std::size_t>(at), number - 2);
    const double before = be(data, 12 + 2 * low, 2) / 65535.0;
    const double behind = be(data, 14 + 2 * low, 2) / 65535.0;
    return before + (behind - before) * (at - static_cast<double>(low));
  }
  if (data.substr(0, 4) == "para" && be(data, 8, 2) == 3 && data.size() >= 32) {
    const double d = fixed(data, 28);
    if (x < d) return fixed(data, 24) * x;
    return std::pow(fixed(data, 16) * x + fixed(data, 20), fixed(data, 12));
  }
  return std::nullopt;
}

// IEC 61966-2-1.
double srgb_curve(double x) {
  return x <= 0.04045 ? x / 12.92 : std::pow((x + 0.055) / 1.055, 2.4);
}

bool is_srgb_curve(std::string_view data) {
  // Less than a step of 8 bits.
  constexpr double kNear = 0.003;
  for (const double x : {0.02, 0.1, 0.25, 0.5, 0.75, 0.9}) {
    const std::optional<double> y = curve(data, x);
    if (!y || std::abs(*y - srgb_curve(x)) > kNear) return false;
  }
  return true;
}

bool is_srgb(const std::vector<Tag>& tags, int channels) {
  if (channels == 1) return is_srgb_curve(find(tags, "kTRC"));
  if (channels != 3 || !find(tags, "A2B0").empty()) return false;
  // Its primaries, adapted to the white of D50.
  struct Primary {
    std::string_view name, curve;
    std::array<double, 3> xyz;
  };
  constexpr std::array<Primary, 3> kPrimaries = {{
      {"rXYZ", "rTRC", {0.4361, 0.2225, 0.0139}},
      {"gXYZ", "gTRC", {0.3851, 0.7169, 0.0971}},
      {"bXYZ", "bTRC", {0.1431, 0.0606, 0.7141}},
  }};
  constexpr double kNear = 0.003;
  for (const Primary& primary : kPrimaries) {
    const std::string_view data = find(tags, primary.name);
    if (data.size() < 20) return false;
    for (std::size_t i = 0; i < 3; ++i) {
      if (std::abs(fixed(data, 8 + 4 * i) - primary.xyz[i]) > kNear) return false;
    }
    if (!is_srgb_curve(find(tags, primary.curve))) return false;
  }
  return true;
}

// Which tags say how numbers become colours: the way back (B2A0) is for printers.
std::vector<std::string_view> needed(const std::vector<Tag>& tags, int channels) {
  std::vector<std::string_view> names;
  const auto want = [&](std::initializer_list<std::string_view> wanted) {
    for (const std::string_view name : wanted) {
      if (find(tags, name).empty()) return false;
    }
    names.insert(names.end(), wanted);
    return true;
  };
  const bool table = want({"A2B0"});
  const bool curves = channels == 1   ? want({"kTRC"})
                      : channels == 3 ? want({"rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"})
                                      : false;
  if (!(table || curves) || !want({"wtpt"})) return {};
  want({"chad"});
  return names;
}

// 10.15 and, before version 4, the textDescriptionType of ICC.1:2001-04, 6.5.17.
std::string text(std::string_view name, std::string_view words, bool version_4) {
  if (version_4) {
    std::string out(
        "mluc\0\0\0\0\0\0\0\x01\0\0\0\x0C"
        "enUS",
        20);
    out += be32(words.size() * 2) + be32(28);
    for (const char c : words) {
      out += '\0';
      out += c;
    }
    return out;
  }
  if (name == kCopyright) return std::string("text\0\0\0\0", 8) + std::string(words) + '\0';
  std::string out("desc\0\0\0\0", 8);
  out += be32(words.size() + 1) + std::string(words) + '\0';
  // No text in Unicode, none in the Macintosh's script.
  return out + std::string(4 + 4 + 2 + 1 + 67, '\0');
}

std::string header_of(std::string_view profile) {
  std::string header(profile.substr(0, kHeader));
  const auto clear = [&header](std::size_t at, std::size_t length) {
    std::fill_n(header.begin() + static_cast<std::ptrdiff_t>(at), length, '\0');
  };
  clear(4, 4);    // the program's own way of converting
  clear(24, 12);  // when it was made
  clear(40, 4);   // the system
  clear(44, 4);   // flags
  clear(48, 16);  // maker, model and attributes of the device
  clear(80, 20);  // who made it, its digest
  clear(100, 28);
  std::string_view("\x07\xE8\0\x01\0\x01", 6).copy(header.data() + 24, 6);  // a day: 2024-01-01
  return header;
}

}  // namespace

std::string clean_profile(std::string_view profile, int channels) {
  if (profile.size() < kHeader + 4 || profile.size() > kLongestProfile) return {};
  if (profile.substr(36, 4) != "acsp") return {};
  const std::string_view space = channels == 1 ? "GRAY" : channels == 3 ? "RGB " : "CMYK";
  const std::string_view connection = profile.substr(20, 4);
  if (profile.substr(16, 4) != space || (connection != "XYZ " && connection != "Lab ")) return {};
  const auto found = tags_of(profile);
  if (!found || is_srgb(*found, channels)) return {};
  const std::vector<std::string_view> names = needed(*found, channels);
  if (names.empty()) return {};

  const bool version_4 = static_cast<std::uint8_t>(profile[8]) >= 4;
  std::vector<std::pair<std::string_view, std::string>> kept = {
      {kDescription, text(kDescription, "Colours of a picture", version_4)},
      {kCopyright, text(kCopyright, "None", version_4)},
  };
  for (const std::string_view name : names) kept.emplace_back(name, find(*found, name));

  std::string table = be32(kept.size());
  std::string data;
  const std::size_t begin = kHeader + 4 + kept.size() * kTagLength;
  std::vector<std::pair<std::string_view, std::size_t>> places;
  for (const auto& [name, bytes] : kept) {
    // The three curves are one, most often.
    std::size_t at = data.size();
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (kept[i].second == bytes) at = places[i].second;
    }
    if (at == data.size()) {
      data += bytes;
      data.append((4 - data.size() % 4) % 4, '\0');
    }
    places.emplace_back(name, at);
    table += std::string(name) + be32(begin + at) + be32(bytes.size());
  }
  std::string out = header_of(profile) + table + data;
  out.replace(0, 4, be32(out.size()));
  return out;
}

}  // namespace resumec::picture
