// The one way by which the compiler sees files: photos, themes and fonts that a résumé names.
//
// The library opens nothing by itself. A caller hands it a FileSystem; tests hand it one in memory.
#pragma once

#include <cstddef>
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

}  // namespace resumec
