// What pictures may cost. Every number has its reason, and the code of the complaint beyond it.
#pragma once

#include <cstddef>
#include <cstdint>

namespace resumec::picture {

// R0001. Longer files are not read: the best photo of a telephone has 12 MB.
constexpr std::size_t kLongestFile = std::size_t{16} * 1024 * 1024;

// R0006. More pixels are refused before anything is decoded. An interlaced PNG has to be held as a
// whole, 96 MB of these; and a side of A4 printed at 300 dpi has 9 million.
constexpr std::uint64_t kMostPixels = 24'000'000;

}  // namespace resumec::picture
