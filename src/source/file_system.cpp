#include "resumec/file_system.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "source/memory_file_system.h"

namespace resumec {
namespace {

// Closes a descriptor on every way out.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

std::string reason(int error) {
  switch (error) {
    case ENOENT:
      return "no such file";
    case EACCES:
      return "permission denied";
    case ELOOP:
      return "too many symbolic links";
    case EMFILE:
    case ENFILE:
      return "too many open files";
    default:
      return std::strerror(
          error);  // NOLINT(concurrency-mt-unsafe): the C locale's texts are constant
  }
}

class DiskFileSystem final : public FileSystem {
 public:
  [[nodiscard]] FileContent read(std::string_view path, std::size_t limit) const override {
    const std::string name(path);
    if (name.find('\0') != std::string::npos) return {"", "the name holds a NUL byte"};
    // Not blocking: opening a FIFO that nobody writes to must not hang.
    const Descriptor file(::open(name.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    if (file.number() < 0) return {"", reason(errno)};
    struct stat status {};
    if (::fstat(file.number(), &status) != 0) return {"", reason(errno)};
    if (S_ISDIR(status.st_mode)) return {"", "it is a directory"};
    if (!S_ISREG(status.st_mode)) return {"", "it is not a regular file"};
    if (static_cast<std::size_t>(status.st_size) > limit) return {"", too_long(limit)};
    return read_all(file.number(), limit);
  }

 private:
  static std::string too_long(std::size_t limit) {
    return "it is longer than the limit of " + std::to_string(limit >> 20U) + " MiB";
  }

  static FileContent read_all(int descriptor, std::size_t limit) {
    FileContent content;
    char buffer[64 * 1024];
    for (;;) {
      const ssize_t count = ::read(descriptor, buffer, sizeof buffer);
      if (count < 0 && errno == EINTR) continue;
      if (count < 0) return {"", reason(errno)};
      if (count == 0) return content;
      content.bytes.append(buffer, static_cast<std::size_t>(count));
      // The file can have grown since it was measured.
      if (content.bytes.size() > limit) return {"", too_long(limit)};
    }
  }
};

}  // namespace

std::unique_ptr<FileSystem> disk_file_system() {
  return std::make_unique<DiskFileSystem>();
}

namespace source {

FileContent MemoryFileSystem::read(std::string_view path, std::size_t limit) const {
  const auto file = files_.find(path);
  if (file == files_.end()) return {"", "no such file"};
  if (file->second.size() > limit) return {"", "it is longer than the limit"};
  return {file->second, ""};
}

}  // namespace source
}  // namespace resumec
