#include "cli/output_files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <set>

#include <fmt/format.h>

#include "characters/printable.h"
#include "cli/descriptor.h"
#include "cli/file_identity.h"
#include "cli/replace_in_place.h"
#include "cli/temporary_files.h"
#include "files/path.h"

namespace resumec::cli {
namespace {

// rw for all, less what the umask takes: what other programs give their files.
constexpr mode_t kMode = 0666;
// Until it has the mode of the file that it replaces, a copy of it is nobody else's to read.
constexpr mode_t kPrivate = 0600;
constexpr mode_t kPermissions = 0777;

std::string failure(std::string_view what, const std::string& path, int error) {
  return fmt::format("cannot {} {}: {}", what, characters::printable(path), std::strerror(error));
}

// Writes and closes what is no regular file; errno of the first failure, or 0.
int write_to_device(const std::string& path, std::string_view bytes) {
  const int device = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
  if (device < 0) return errno;
  int error = write_all(device, bytes);
  if (::close(device) != 0 && error == 0) error = errno;
  return error;
}

// The file gets owner and mode of the one that it will replace. What the system does not allow
// (only root gives files away) stays; the mode is always the caller's to set.
int inherit(int descriptor, const struct stat& old) {
  if (::fchown(descriptor, old.st_uid, old.st_gid) != 0) {
    // The group alone may be one that we are in.
    [[maybe_unused]] const int group = ::fchown(descriptor, static_cast<uid_t>(-1), old.st_gid);
  }
  return ::fchmod(descriptor, old.st_mode & kPermissions) == 0 ? 0 : errno;
}

// Errors that renaming has and writing may not have: the target is a mount point (EBUSY), lies
// elsewhere (EXDEV), or the directory keeps what others own (EPERM, EACCES).
bool only_rename_fails(int error) {
  return error == EBUSY || error == EXDEV || error == EPERM || error == EACCES;
}

// The directory takes no new file (read-only, foreign), which says nothing of the file in it.
bool only_creating_fails(int error) {
  return error == EACCES || error == EPERM || error == EROFS;
}

// A renamed file is on the disk when its directory is. File systems that cannot do this say so,
// and then there is nothing more to be done.
void bring_to_disk(const std::string& directory) {
  const int descriptor = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  ::fsync(descriptor);
  ::close(descriptor);
}

}  // namespace

OutputFiles::~OutputFiles() {
  for (const Staged& file : staged_) {
    if (!file.temporary.empty()) remove_temporary_file(file.temporary);
  }
}

std::string OutputFiles::add(const std::string& path, std::string_view bytes) {
  struct stat old {};
  const bool exists = ::stat(path.c_str(), &old) == 0;
  if (exists && S_ISDIR(old.st_mode)) return failure("write", path, EISDIR);
  if (exists && !S_ISREG(old.st_mode)) {
    const int error = write_to_device(path, bytes);
    return error == 0 ? "" : failure("write", path, error);
  }
  std::string target = follow_links(path);
  if (target.empty()) return failure("write", path, errno);
  Staged file{"", target, path, bytes, false};
  if (exists) {
    // A name below /proc/self/fd can be all that a file has.
    const bool named = identify(target) == identify(path);
    file.in_place = !named || is_mount_point(target);
    if (!named) file.target = path;
    // Renaming would replace a file that its owner has locked against writing.
    if (::access(file.target.c_str(), W_OK) != 0) return failure("write", path, errno);
    if (!named) {
      staged_.push_back(std::move(file));
      return "";
    }
  }
  const int descriptor = make_temporary_file(target, exists ? kPrivate : kMode, file.temporary);
  if (descriptor < 0) {
    if (!exists || !only_creating_fails(errno)) return failure("write", path, errno);
    file.temporary.clear();
    file.in_place = true;
    staged_.push_back(std::move(file));
    return "";
  }
  staged_.push_back(std::move(file));
  int error = exists ? inherit(descriptor, old) : 0;
  if (error == 0) error = write_all(descriptor, bytes);
  if (error == 0) error = flush(descriptor);
  // Closing counts: a network disk complains there.
  if (::close(descriptor) != 0 && error == 0) error = errno;
  return error == 0 ? "" : failure("write", path, error);
}

std::string OutputFiles::commit() {
  // First what can still fail; then the renames, which seldom do.
  std::stable_partition(staged_.begin(), staged_.end(),
                        [](const Staged& file) { return file.in_place; });
  std::set<std::string> directories;
  std::string why;
  while (!staged_.empty()) {
    const Staged& file = staged_.front();
    int error = EBUSY;
    if (!file.in_place) error = rename_temporary_file(file.temporary, file.target);
    if (error == 0) {
      const std::string directory = files::directory_of(file.target);
      directories.insert(directory.empty() ? "." : directory);
    } else if (only_rename_fails(error) && ::access(file.target.c_str(), F_OK) == 0) {
      error = replace_in_place(file.target, file.bytes);
      if (error == 0 && !file.temporary.empty()) remove_temporary_file(file.temporary);
    }
    if (error != 0) {
      why = failure("write", file.path, error);
      break;
    }
    staged_.erase(staged_.begin());
  }
  for (const std::string& directory : directories) bring_to_disk(directory);
  return why;
}

std::string make_directories(const std::string& path) {
  for (std::size_t slash = path.find('/', 1);; slash = path.find('/', slash + 1)) {
    const std::string part = path.substr(0, slash);
    struct stat status {};
    if (::mkdir(part.c_str(), 0777) != 0) {
      const int error = errno;
      const bool there = ::stat(part.c_str(), &status) == 0;
      if (there && !S_ISDIR(status.st_mode)) return failure("make directory", part, ENOTDIR);
      if (!there) return failure("make directory", part, error);
    }
    if (slash == std::string::npos) return "";
  }
}

}  // namespace resumec::cli
