#include "graphics/decimal.h"

#include <array>
#include <charconv>

namespace resumec::graphics {

void append_thousandths(std::string& out, std::int64_t thousandths) {
  // The magnitude as unsigned, for the least number has no positive counterpart.
  auto magnitude = static_cast<std::uint64_t>(thousandths);
  if (thousandths < 0) {
    out.push_back('-');
    magnitude = 0 - magnitude;
  }
  // 2^63 has 19 digits.
  std::array<char, 20> digits{};
  const auto whole =
      std::to_chars(digits.data(), digits.data() + digits.size(), magnitude / 1000).ptr;
  out.append(digits.data(), whole);
  const auto fraction = static_cast<unsigned>(magnitude % 1000);
  if (fraction == 0) return;
  out.push_back('.');
  out.push_back(static_cast<char>('0' + fraction / 100));
  if (fraction % 100 == 0) return;
  out.push_back(static_cast<char>('0' + fraction / 10 % 10));
  if (fraction % 10 != 0) out.push_back(static_cast<char>('0' + fraction % 10));
}

}  // namespace resumec::graphics
