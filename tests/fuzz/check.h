// What every fuzzer shares: claims that must hold for any input, and the bound on memory.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace resumec::fuzz {

// Ends the run with `claim` on standard error unless it holds; libFuzzer then keeps the input.
void property(bool holds, std::string_view claim);

// The same with what was seen, which is only put together when it is needed.
template <typename Seen>
void property(bool holds, std::string_view claim, const Seen& seen) {
  if (!holds) property(false, std::string(claim) + ": " + std::string(seen()));
}

// From its construction to its end, more than `kTimesInput` times `input` bytes and `constant` on
// top of what was allocated before end the run, with the stack of the allocation that was too much.
// One at a time.
class MemoryBound {
 public:
  MemoryBound(std::size_t input, std::size_t constant);
  ~MemoryBound();
  MemoryBound(const MemoryBound&) = delete;
  MemoryBound& operator=(const MemoryBound&) = delete;
};

constexpr std::size_t kTimesInput = 10;
constexpr std::size_t kMegabyte = 1'000'000;

// A target, one of which each program has. `input` is any bytes.
extern const std::size_t kMemoryConstant;  // bytes
void run(std::string_view input);

}  // namespace resumec::fuzz
