#include "cli/output_files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include <fmt/format.h>

#include "cli/terminal.h"
#include "support/printable.h"

namespace resumec::cli {
namespace {

// rw for all, less what the umask takes: what other programs give their files.
constexpr mode_t kMode = 0666;
// Names of temporary files that may be taken by other runs before we give up.
constexpr int kAttempts = 100;

std::string failure(std::string_view what, const std::string& path, int error) {
  return fmt::format("cannot {} {}: {}", what, support::printable(path), std::strerror(error));
}

// Writes and closes; errno of the first failure, or 0. Closing counts: a network disk complains
// there.
int write_and_close(int descriptor, std::string_view bytes) {
  int error = 0;
  while (!bytes.empty() && error == 0) {
    const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
    if (count >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(count));
    } else if (errno != EINTR) {
      error = errno;
    }
  }
  if (::close(descriptor) != 0 && error == 0) error = errno;
  return error;
}

// Where a symbolic link leads, through existing links; the path itself when it is none. Empty with
// errno set on a loop.
std::string follow_links(std::string path) {
  // As many as the kernel follows (path_resolution(7)).
  for (int links = 0; links < 40; ++links) {
    struct stat status {};
    if (::lstat(path.c_str(), &status) != 0 || !S_ISLNK(status.st_mode)) return path;
    char target[4096];
    const ssize_t length = ::readlink(path.c_str(), target, sizeof target);
    if (length < 0) return "";
    const std::string next(target, static_cast<std::size_t>(length));
    const std::size_t slash = path.rfind('/');
    const bool beside = !next.starts_with('/') && slash != std::string::npos;
    path.resize(beside ? slash + 1 : 0);
    path += next;
  }
  errno = ELOOP;
  return "";
}

}  // namespace

OutputFiles::~OutputFiles() {
  for (const Staged& file : staged_) ::unlink(file.temporary.c_str());
}

std::string OutputFiles::add(const std::string& path, std::string_view bytes) {
  const std::string target = follow_links(path);
  if (target.empty()) return failure("write", path, errno);
  struct stat status {};
  if (::stat(target.c_str(), &status) == 0) {
    if (S_ISDIR(status.st_mode)) return failure("write", path, EISDIR);
    if (!S_ISREG(status.st_mode)) {
      const int device = ::open(target.c_str(), O_WRONLY | O_CLOEXEC);
      const int error = device < 0 ? errno : write_and_close(device, bytes);
      return error == 0 ? "" : failure("write", path, error);
    }
    // Renaming would replace a file that its owner has locked against writing.
    if (::access(target.c_str(), W_OK) != 0) return failure("write", path, errno);
  }
  int descriptor = -1;
  std::string temporary;
  for (int attempt = 0; attempt < kAttempts && descriptor < 0; ++attempt) {
    temporary = fmt::format("{}.{}-{}.tmp", target, ::getpid(), attempt);
    descriptor = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kMode);
    if (descriptor < 0 && errno != EEXIST) break;
  }
  if (descriptor < 0) return failure("write", path, errno);
  staged_.push_back({temporary, target});
  const int error = write_and_close(descriptor, bytes);
  return error == 0 ? "" : failure("write", path, error);
}

std::string OutputFiles::commit() {
  while (!staged_.empty()) {
    const Staged& file = staged_.front();
    if (::rename(file.temporary.c_str(), file.target.c_str()) != 0) {
      return failure("write", file.target, errno);
    }
    staged_.erase(staged_.begin());
  }
  return "";
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
