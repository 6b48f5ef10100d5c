#include "cli/memory.h"

#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <cstdlib>
#include <string_view>

#include "cli/descriptor.h"
#include "cli/exit_code.h"
#include "cli/temporary_files.h"

namespace resumec::cli {

void end_without_memory() {
  remove_all_temporary_files();
  write_all(STDERR_FILENO, "error[R9010]: not enough memory\n");
  ::_exit(kInternalFault);
}

}  // namespace resumec::cli

// The sanitizers have functions of their own in front of these.
#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define RESUMEC_SANITIZED 1
#endif
#endif
#ifndef RESUMEC_SANITIZED

// Names by which the C library exports its own, for programs that put others in front.
// NOLINTBEGIN(bugprone-reserved-identifier,readability-identifier-naming)
extern "C" {
void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* old, std::size_t size);
void* __libc_memalign(std::size_t alignment, std::size_t size);

// Visible, so that the shared libraries get them too.
#define RESUMEC_IN_FRONT __attribute__((visibility("default")))

RESUMEC_IN_FRONT void* malloc(std::size_t size) noexcept {
  void* memory = __libc_malloc(size);
  if (memory == nullptr) resumec::cli::end_without_memory();
  return memory;
}

RESUMEC_IN_FRONT void* calloc(std::size_t count, std::size_t size) noexcept {
  void* memory = __libc_calloc(count, size);
  if (memory == nullptr) resumec::cli::end_without_memory();
  return memory;
}

RESUMEC_IN_FRONT void* realloc(void* old, std::size_t size) noexcept {
  void* memory = __libc_realloc(old, size);
  // Of size 0 it frees.
  if (memory == nullptr && size != 0) resumec::cli::end_without_memory();
  return memory;
}

RESUMEC_IN_FRONT void* memalign(std::size_t alignment, std::size_t size) noexcept {
  void* memory = __libc_memalign(alignment, size);
  if (memory == nullptr) resumec::cli::end_without_memory();
  return memory;
}

RESUMEC_IN_FRONT void* aligned_alloc(std::size_t alignment, std::size_t size) noexcept {
  return memalign(alignment, size);
}

RESUMEC_IN_FRONT int posix_memalign(void** memory, std::size_t alignment,
                                    std::size_t size) noexcept {
  if (alignment % sizeof(void*) != 0 || (alignment & (alignment - 1)) != 0) return EINVAL;
  *memory = memalign(alignment, size);
  return 0;
}
}
// NOLINTEND(bugprone-reserved-identifier,readability-identifier-naming)

#endif
#endif
