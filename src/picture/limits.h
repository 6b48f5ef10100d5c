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

// R0006. Rows and columns: as many as a JPEG can have. A row of 24 million pixels is held as often
// as a decoder needs it, 16 bits a channel.
constexpr std::uint32_t kLongestSide = 65'535;

// R0040. All pictures of one run together, each file once, however often it is shown. What is kept
// of them lies in memory until the outputs are written.
constexpr std::size_t kMostBytesTogether = std::size_t{64} * 1024 * 1024;

// R0040. A decoder reads 40 million pixels in about half a second, of whatever they are. Files that
// compress as no photo does (a PNG of 3 kB with 24 million white pixels) may not ask for more;
// others may have ten pixels more for each of their bytes, and a photo has one to five.
constexpr std::uint64_t kMostPixelsTogether = 40'000'000;
constexpr std::uint64_t kPixelsPerByteTogether = 10;

// R0041. A JPEG of several scans gives no pixel before its last one, and what is known of all of
// them lies in memory until then. 24 million pixels in colour have 144 MB of coefficients where
// the colours are as fine as the greys, and 72 MB as cameras write them.
constexpr std::uint64_t kMostCoefficients = 150'000'000;

// R0041. Each scan goes over all coefficients again, and may do so for ten bytes. Encoders write
// three to twelve of them.
constexpr int kMostScans = 40;

// Bytes of a PNG behind its last row that are still looked at. They inflate to a thousand times as
// much, 64 MB, in a tenth of a second; beyond them it is clear that there is more than the picture.
constexpr std::size_t kMostBehindPixels = std::size_t{64} * 1024;

// Longer colour profiles are left out: those of screens and cameras have 3 kB, of presses 500 kB.
constexpr std::size_t kLongestProfile = std::size_t{1} * 1024 * 1024;

}  // namespace resumec::picture
