// The two ends of a run: what libFuzzer calls, and what ends it.
//
// Memory is counted by hooks of the allocator rather than by resident pages: those of a sanitized
// program are mostly shadow and quarantine, and they never shrink. What is counted are the bytes
// that are allocated at one time, so that the number is the same on every machine. What a first run
// makes and keeps (tables of ICU, faces of fonts) counts in that run.
#include "check.h"

#include <sanitizer/allocator_interface.h>
#include <sanitizer/common_interface_defs.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace resumec::fuzz {
namespace {

// libFuzzer runs targets on one thread; its watcher of the clock allocates nothing that counts.
struct Count {
  std::int64_t live = 0;
  std::int64_t most = 0;
  std::int64_t limit = 0;  // 0: nothing is being measured
  std::int64_t greatest_constant = 0;
};
Count count;

[[noreturn]] void fail(std::string_view claim) {
  std::fprintf(stderr, "fuzz: broken property: %.*s\n", static_cast<int>(claim.size()),
               claim.data());
  std::abort();
}

void at_malloc(const volatile void* /*block*/, std::size_t size) {
  count.live += static_cast<std::int64_t>(size);
  if (count.live > count.most) count.most = count.live;
  if (count.limit == 0 || count.live <= count.limit) return;
  count.limit = 0;
  __sanitizer_print_stack_trace();
  fail("memory stays below 10 times the input and a constant");
}

void at_free(const volatile void* block) {
  if (block == nullptr) return;
  // The interface takes no volatile; the block is alive until this hook returns.
  const std::size_t size =
      __sanitizer_get_allocated_size(const_cast<const void*>(block));  // NOLINT
  count.live -= static_cast<std::int64_t>(size);
}

// RESUMEC_FUZZ_MEASURE=1: what the constant would have to be, for whoever sets it.
void print_measure() {
  std::fprintf(stderr, "fuzz: %lld bytes at most beyond 10 times the input\n",
               static_cast<long long>(count.greatest_constant));
}

}  // namespace

void property(bool holds, std::string_view claim) {
  if (!holds) fail(claim);
}

MemoryBound::MemoryBound(std::size_t input, std::size_t constant) {
  count.live = 0;
  count.most = static_cast<std::int64_t>(kTimesInput * input);
  count.limit = static_cast<std::int64_t>(kTimesInput * input + constant);
}

MemoryBound::~MemoryBound() {
  const std::int64_t constant =
      count.most - count.limit + static_cast<std::int64_t>(kMemoryConstant);
  if (constant > count.greatest_constant) count.greatest_constant = constant;
  count.limit = 0;
}

}  // namespace resumec::fuzz

// The names are libFuzzer's.
// NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerInitialize(int* /*argc*/, char*** /*argv*/) {
  __sanitizer_install_malloc_and_free_hooks(resumec::fuzz::at_malloc, resumec::fuzz::at_free);
  if (std::getenv("RESUMEC_FUZZ_MEASURE") != nullptr) std::atexit(resumec::fuzz::print_measure);
  return 0;
}

// NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const resumec::fuzz::MemoryBound bound(size, resumec::fuzz::kMemoryConstant);
  resumec::fuzz::run({reinterpret_cast<const char*>(data), size});
  return 0;
}
