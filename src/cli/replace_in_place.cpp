#include "cli/replace_in_place.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "cli/descriptor.h"
#include "cli/temporary_files.h"
#include "files/path.h"

namespace resumec::cli {
namespace {

int read_all(int descriptor, std::string& bytes) {
  char buffer[64 * 1024];
  for (;;) {
    const ssize_t count = ::read(descriptor, buffer, sizeof buffer);
    if (count == 0) return 0;
    if (count > 0) {
      bytes.append(buffer, static_cast<std::size_t>(count));
    } else if (errno != EINTR) {
      return errno;
    }
  }
}

// Everything from the first byte on, and nothing behind it.
int overwrite(int descriptor, std::string_view bytes) {
  if (::lseek(descriptor, 0, SEEK_SET) != 0) return errno;
  if (const int error = write_all(descriptor, bytes); error != 0) return error;
  if (::ftruncate(descriptor, static_cast<off_t>(bytes.size())) != 0) return errno;
  return flush(descriptor);
}

// Blocks for all of the new bytes, while the old ones stand. File systems without a way to that
// find out when they are written to.
int claim(int descriptor, std::size_t size) {
  if (size == 0 || ::fallocate(descriptor, 0, 0, static_cast<off_t>(size)) == 0) return 0;
  return errno == EOPNOTSUPP || errno == ENOSYS || errno == EINTR ? 0 : errno;
}

int replace(int descriptor, std::string_view bytes) {
  std::string old;
  if (const int error = read_all(descriptor, old); error != 0) return error;
  const SignalsHeld held;
  if (const int error = claim(descriptor, bytes.size()); error != 0) {
    [[maybe_unused]] const int cut = ::ftruncate(descriptor, static_cast<off_t>(old.size()));
    return error;
  }
  const int error = overwrite(descriptor, bytes);
  if (error != 0) overwrite(descriptor, old);
  return error;
}

}  // namespace

bool is_mount_point(const std::string& path) {
  const std::string directory = files::directory_of(path);
  struct statx file {};
  struct statx folder {};
  const auto look = [](const std::string& name, struct statx& status) {
    return ::statx(AT_FDCWD, name.c_str(), 0, STATX_MNT_ID, &status) == 0 &&
           (status.stx_mask & STATX_MNT_ID) != 0;
  };
  return look(path, file) && look(directory.empty() ? "." : directory, folder) &&
         file.stx_mnt_id != folder.stx_mnt_id;
}

int replace_in_place(const std::string& path, std::string_view bytes) {
  const int descriptor = ::open(path.c_str(), O_RDWR | O_CLOEXEC);
  if (descriptor < 0) return errno;
  int error = replace(descriptor, bytes);
  if (::close(descriptor) != 0 && error == 0) error = errno;
  return error;
}

}  // namespace resumec::cli
