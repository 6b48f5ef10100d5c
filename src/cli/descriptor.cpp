#include "cli/descriptor.h"

#include <sys/types.h>
#include <unistd.h>

#include <cerrno>

namespace resumec::cli {

int write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
    if (count >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(count));
    } else if (errno != EINTR) {
      return errno;
    }
  }
  return 0;
}

int flush(int descriptor) {
  if (::fsync(descriptor) == 0) return 0;
  return errno == EINVAL || errno == EROFS || errno == ENOTSUP || errno == ENOSYS ? 0 : errno;
}

}  // namespace resumec::cli
