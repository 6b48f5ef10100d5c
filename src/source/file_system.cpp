#include "resumec/file_system.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <new>

#include "files/path.h"
#include "files/system_error.h"
#include "source/descriptor.h"
#include "source/file_version.h"
#include "source/memory_file_system.h"
#include "source/walk.h"

namespace resumec {
namespace {

using source::Descriptor;

constexpr const char* kNulByte = "the name holds a NUL byte";
constexpr const char* kDirectory = "it is a directory";
constexpr const char* kIrregular = "it is not a regular file";
constexpr const char* kOutside = "it leads out of the folder that may be read";

std::string too_long(std::size_t limit) {
  constexpr std::size_t kMega = std::size_t{1} << 20U;
  return "it is longer than the limit of " + (limit < kMega
                                                  ? std::to_string(limit) + " bytes"
                                                  : std::to_string(limit / kMega) + " MiB");
}

class DiskFileSystem final : public FileSystem {
 public:
  explicit DiskFileSystem(FileObserver opened) : observer_(std::move(opened)) {}

  [[nodiscard]] FileContent read(std::string_view path, std::size_t limit) const override {
    return read_opened(path, Opened(path, limit), limit);
  }

  [[nodiscard]] FileContent read_below(const Bounds& bounds, std::string_view name,
                                       std::size_t limit) const override {
    if (name.find('\0') != std::string_view::npos) return {"", kNulByte};
    source::Found found = source::open_below(bounds, name);
    if (found.outside) return {"", kOutside, true};
    if (found.irregular) return {"", kIrregular};
    if (found.error == EISDIR) return {"", kDirectory};
    if (!found.file.open()) return {"", files::describe_error(found.error)};
    return read_opened(files::joined(bounds.directory, name), Opened(std::move(found.file), limit),
                       limit);
  }

  [[nodiscard]] FileView view(std::string_view path, std::size_t limit) const override {
    const Opened file(path, limit);
    observe(path, file);
    if (!file.error.empty()) return {{}, nullptr, file.error};
    if (file.size == 0) return {};
    void* bytes = ::mmap(nullptr, file.size, PROT_READ, MAP_PRIVATE, file.descriptor.number(), 0);
    // No fault of the file's.
    if (bytes == MAP_FAILED && errno == ENOMEM) throw std::bad_alloc();
    if (bytes == MAP_FAILED) return {{}, nullptr, files::describe_error(errno)};
    const std::size_t size = file.size;
    return {{static_cast<const char*>(bytes), size},
            {bytes, [size](void* address) { ::munmap(address, size); }},
            "",
            file.version};
  }

 private:
  // A regular file that is open for reading, or why it is not.
  struct Opened {
    Descriptor descriptor;
    std::size_t size = 0;
    FileNumber number;
    std::string version;   // as FileView's
    bool regular = false;  // also one that is longer than the limit
    std::string error;

    Opened(std::string_view path, std::size_t limit) : descriptor(open_quickly(path)) {
      if (path.find('\0') != std::string_view::npos) {
        error = kNulByte;
      } else if (!descriptor.open()) {
        error = files::describe_error(errno);
      } else {
        measure(limit);
      }
    }

    Opened(Descriptor file, std::size_t limit) : descriptor(std::move(file)) { measure(limit); }

   private:
    void measure(std::size_t limit) {
      struct stat status {};
      if (::fstat(descriptor.number(), &status) != 0) {
        error = files::describe_error(errno);
      } else if (S_ISDIR(status.st_mode)) {
        error = kDirectory;
      } else if (!S_ISREG(status.st_mode)) {
        error = kIrregular;
      } else {
        size = static_cast<std::size_t>(status.st_size);
        number = {status.st_dev, status.st_ino};
        version = version_of(status);
        regular = true;
        if (size > limit) error = too_long(limit);
      }
    }

    // A file that is written again has another time of change; one that takes its place has another
    // number, too.
    static std::string version_of(const struct stat& status) {
      std::string version(source::kDiskVersion);
      for (const auto part :
           {std::int64_t(status.st_dev), std::int64_t(status.st_ino), std::int64_t(status.st_size),
            std::int64_t(status.st_mtim.tv_sec), std::int64_t(status.st_mtim.tv_nsec),
            std::int64_t(status.st_ctim.tv_sec), std::int64_t(status.st_ctim.tv_nsec)}) {
        version += std::to_string(part) + ' ';
      }
      return version;
    }

    // Not blocking: opening a FIFO that nobody writes to must not hang.
    static Descriptor open_quickly(std::string_view path) {
      if (path.find('\0') != std::string_view::npos) return Descriptor();
      return Descriptor(::open(std::string(path).c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    }
  };

  FileContent read_opened(std::string_view path, const Opened& file, std::size_t limit) const {
    observe(path, file);
    if (!file.error.empty()) return {"", file.error};
    // What /proc makes up when it is read has no size, and is no file of anybody's.
    if (file.size == 0) return {};
    return read_all(file.descriptor.number(), limit);
  }

  void observe(std::string_view path, const Opened& file) const {
    if (observer_ && file.regular) observer_(path, file.number);
  }

  static FileContent read_all(int descriptor, std::size_t limit) {
    FileContent content;
    char buffer[64 * 1024];
    for (;;) {
      const ssize_t count = ::read(descriptor, buffer, sizeof buffer);
      if (count < 0 && errno == EINTR) continue;
      if (count < 0) return {"", files::describe_error(errno)};
      if (count == 0) return content;
      content.bytes.append(buffer, static_cast<std::size_t>(count));
      // The file can have grown since it was measured.
      if (content.bytes.size() > limit) return {"", too_long(limit)};
    }
  }

  FileObserver observer_;
};

}  // namespace

FileContent FileSystem::read_below(const Bounds& bounds, std::string_view name,
                                   std::size_t limit) const {
  const std::string path = files::joined(bounds.directory, name);
  if (!files::is_below(path, bounds.root)) return {"", kOutside, true};
  return read(path, limit);
}

FileView FileSystem::view(std::string_view path, std::size_t limit) const {
  auto content = std::make_shared<FileContent>(read(path, limit));
  if (!content->ok()) return {{}, nullptr, content->error};
  const std::string_view bytes = content->bytes;
  return {bytes, std::move(content), ""};
}

std::unique_ptr<FileSystem> disk_file_system() {
  return std::make_unique<DiskFileSystem>(nullptr);
}

std::unique_ptr<FileSystem> disk_file_system(FileObserver opened) {
  return std::make_unique<DiskFileSystem>(std::move(opened));
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
