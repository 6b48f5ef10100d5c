#include "backend/html/sha256.h"

#include <array>
#include <cstdint>

namespace resumec::backend::html {
namespace {

// FIPS 180-4, 4.2.2.
constexpr std::array<std::uint32_t, 64> kRound = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

using State = std::array<std::uint32_t, 8>;

constexpr std::uint32_t rotated(std::uint32_t x, unsigned n) {
  return x >> n | x << (32U - n);
}

std::uint32_t byte(char c) {
  return static_cast<std::uint8_t>(c);
}

// A round of 6.2.2. Its variables move down a place by being named one place on in the next call,
// and not in memory: all that moves is `d` and `h`.
inline void step(std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t& d,
                 std::uint32_t e, std::uint32_t f, std::uint32_t g, std::uint32_t& h,
                 std::uint32_t constant) {
  // By 6, 11 and 25; by 2, 13 and 22.
  const std::uint32_t s1 = rotated(e ^ rotated(e ^ rotated(e, 14), 5), 6);
  const std::uint32_t choice = (e & (f ^ g)) ^ g;
  const std::uint32_t t1 = h + s1 + choice + constant;
  const std::uint32_t s0 = rotated(a ^ rotated(a ^ rotated(a, 9), 11), 2);
  const std::uint32_t majority = (a & b) | (c & (a | b));
  d += t1;
  h = t1 + s0 + majority;
}

// 6.2.2, for one block of 64 bytes.
void add_block(State& state, std::string_view block) {
  std::array<std::uint32_t, 64> w{};
  for (std::size_t t = 0; t < 16; ++t) {
    w[t] = byte(block[4 * t]) << 24U | byte(block[4 * t + 1]) << 16U |
           byte(block[4 * t + 2]) << 8U | byte(block[4 * t + 3]);
  }
  for (std::size_t t = 16; t < 64; ++t) {
    const std::uint32_t s0 = rotated(w[t - 15], 7) ^ rotated(w[t - 15], 18) ^ w[t - 15] >> 3U;
    const std::uint32_t s1 = rotated(w[t - 2], 17) ^ rotated(w[t - 2], 19) ^ w[t - 2] >> 10U;
    w[t] = w[t - 16] + s0 + w[t - 7] + s1;
  }
  auto [a, b, c, d, e, f, g, h] = state;
  for (std::size_t t = 0; t < 64; t += 8) {
    step(a, b, c, d, e, f, g, h, kRound[t] + w[t]);
    step(h, a, b, c, d, e, f, g, kRound[t + 1] + w[t + 1]);
    step(g, h, a, b, c, d, e, f, kRound[t + 2] + w[t + 2]);
    step(f, g, h, a, b, c, d, e, kRound[t + 3] + w[t + 3]);
    step(e, f, g, h, a, b, c, d, kRound[t + 4] + w[t + 4]);
    step(d, e, f, g, h, a, b, c, kRound[t + 5] + w[t + 5]);
    step(c, d, e, f, g, h, a, b, kRound[t + 6] + w[t + 6]);
    step(b, c, d, e, f, g, h, a, kRound[t + 7] + w[t + 7]);
  }
  const State added = {a, b, c, d, e, f, g, h};
  for (std::size_t i = 0; i < state.size(); ++i) state[i] += added[i];
}

}  // namespace

std::string sha256(std::string_view message) {
  // 5.3.3.
  State state = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  const std::size_t whole = message.size() / 64 * 64;
  for (std::size_t at = 0; at < whole; at += 64) add_block(state, message.substr(at, 64));

  // 5.1.1: a one bit, zeros, and the length in bits.
  std::string tail(message.substr(whole));
  tail += '\x80';
  while (tail.size() % 64 != 56) tail += '\0';
  const std::uint64_t bits = std::uint64_t{message.size()} * 8;
  for (unsigned shift = 64; shift > 0; shift -= 8) {
    tail += static_cast<char>(bits >> (shift - 8) & 0xFFU);
  }
  for (std::size_t at = 0; at < tail.size(); at += 64) {
    add_block(state, std::string_view(tail).substr(at, 64));
  }

  std::string digest;
  for (const std::uint32_t word : state) {
    for (unsigned shift = 32; shift > 0; shift -= 8) {
      digest += static_cast<char>(word >> (shift - 8) & 0xFFU);
    }
  }
  return digest;
}

}  // namespace resumec::backend::html
