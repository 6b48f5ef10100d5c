#include "picture/data_url.h"

#include <array>
#include <cstdint>

#include "characters/ascii.h"

namespace resumec::picture {
namespace {

constexpr std::string_view kScheme = "data:";
constexpr std::string_view kBase64 = ";base64";

constexpr std::int8_t kNone = -1;
constexpr std::array<std::int8_t, 256> values() {
  std::array<std::int8_t, 256> of{};
  for (std::int8_t& value : of) value = kNone;
  std::int8_t next = 0;
  for (const char c : std::string_view("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                                       "0123456789+/")) {
    of[static_cast<unsigned char>(c)] = next++;
  }
  of['-'] = of['+'];
  of['_'] = of['/'];
  return of;
}
constexpr std::array<std::int8_t, 256> kValues = values();

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

std::optional<std::string> from_base64(std::string_view text) {
  while (!text.empty() && (text.back() == '=' || is_blank(text.back()))) text.remove_suffix(1);
  std::string bytes;
  bytes.reserve(text.size() / 4 * 3 + 2);
  std::uint32_t bits = 0;
  int count = 0;
  for (const char c : text) {
    if (is_blank(c)) continue;
    const std::int8_t value = kValues[static_cast<unsigned char>(c)];
    if (value == kNone) return std::nullopt;
    bits = bits << 6U | static_cast<std::uint32_t>(value);
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes += static_cast<char>(bits >> static_cast<unsigned>(count) & 0xFFU);
  }
  // One letter more than whole bytes have: something is missing.
  if (count == 6) return std::nullopt;
  return bytes;
}

}  // namespace

bool is_data_url(std::string_view name) {
  return name.size() >= kScheme.size() &&
         characters::lower(name.substr(0, kScheme.size())) == kScheme;
}

std::optional<std::string> bytes_of_data_url(std::string_view url) {
  const std::size_t comma = url.find(',');
  if (!is_data_url(url) || comma == std::string_view::npos) return std::nullopt;
  const std::string head = characters::lower(url.substr(0, comma));
  if (!head.ends_with(kBase64)) return std::nullopt;
  return from_base64(url.substr(comma + 1));
}

}  // namespace resumec::picture
