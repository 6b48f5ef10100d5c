// The one way by which the compiler sees files: photos, themes and fonts that a résumé names.
//
// The library opens nothing by itself. A caller hands it a FileSystem; tests hand it one in memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace resumec {

// What came of reading one file. `error` is empty when `bytes` holds the whole file; otherwise it
// is a phrase that can stand behind "cannot read `x`: ", such as "no such file".
struct FileContent {
  std::string bytes;
  std::string error;

  [[nodiscard]] bool ok() const { return error.empty(); }
};

// The bytes of a file, for one that is large and of which little is looked at. They stay valid and
// unchanged as long as some copy of `owner` lives.
struct FileView {
  std::string_view bytes;
  std::shared_ptr<const void> owner;
  std::string error;  // as FileContent's

  [[nodiscard]] bool ok() const { return error.empty(); }
};

class FileSystem {
 public:
  virtual ~FileSystem() = default;

  // Reads the regular file at `path` (relative to the working directory, or absolute), at most
  // `limit` bytes. A directory, a device, a FIFO or a longer file is an error and is not read.
  [[nodiscard]] virtual FileContent read(std::string_view path, std::size_t limit) const = 0;

  // The same without a copy, where the system has a way to that. Unless it is overridden, it reads.
  [[nodiscard]] virtual FileView view(std::string_view path, std::size_t limit) const;
};

// The machine's own files.
std::unique_ptr<FileSystem> disk_file_system();

// What a file is on this machine, whatever name led to it.
struct FileNumber {
  std::uint64_t device = 0;
  std::uint64_t inode = 0;
};

// The same files. `opened` is called for each that is opened, with the name that was asked for and
// before anything of it is returned, by the thread that asks: who writes files may look whether it
// is one of them.
using FileObserver = std::function<void(std::string_view path, const FileNumber& file)>;
std::unique_ptr<FileSystem> disk_file_system(FileObserver opened);

}  // namespace resumec
