#include "cli/file_identity.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <vector>

namespace resumec::cli {
namespace {

// "new/cv.txt" of "new//./x/../cv.txt", of folders that are not there, so that none is a link. A
// `..` that leads further up stays.
std::string plain(const std::string& path) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= path.size();) {
    const std::size_t slash = std::min(path.find('/', at), path.size());
    std::string part = path.substr(at, slash - at);
    at = slash + 1;
    if (part.empty() || part == ".") continue;
    if (part == ".." && !parts.empty() && parts.back() != "..") {
      parts.pop_back();
    } else {
      parts.push_back(std::move(part));
    }
  }
  std::string joined;
  for (const std::string& part : parts) joined += (joined.empty() ? "" : "/") + part;
  return joined;
}

std::optional<FileIdentity> identity_of(const struct stat& status) {
  if (!S_ISREG(status.st_mode)) return std::nullopt;
  return FileIdentity{status.st_dev, status.st_ino, ""};
}

}  // namespace

std::optional<FileIdentity> identify(int descriptor) {
  struct stat status {};
  return ::fstat(descriptor, &status) == 0 ? identity_of(status) : std::nullopt;
}

std::optional<FileIdentity> identify(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) == 0) return identity_of(status);
  const std::string target = follow_links(path);
  // The part that is not there grows from the end; "" is the working directory, "/" the root.
  for (std::size_t end = target.size(); end > 0;) {
    const std::size_t slash = target.rfind('/', end - 1);
    end = slash == std::string::npos ? 0 : slash;
    const std::string directory = slash == std::string::npos ? "." : target.substr(0, slash + 1);
    if (::stat(directory.c_str(), &status) != 0) continue;
    return FileIdentity{status.st_dev, status.st_ino,
                        plain(target.substr(slash == std::string::npos ? 0 : slash + 1))};
  }
  return std::nullopt;
}

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

}  // namespace resumec::cli
