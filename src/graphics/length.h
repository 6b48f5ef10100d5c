// Lengths in layout: whole thousandths of a point (1 pt = 1/72 inch), so that goldens agree on
// every machine. 32 bits reach 29 pages of A0; sums over a long document are taken in 64.
#pragma once

#include <cstdint>

namespace resumec::graphics {

using Length = std::int32_t;

constexpr Length kPoint = 1000;

constexpr Length points(double value) {
  return static_cast<Length>(value * kPoint + (value < 0 ? -0.5 : 0.5));
}

}  // namespace resumec::graphics
