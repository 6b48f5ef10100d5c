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
  bool outside = false;  // the error of read_below() that its name leads out of the root

  [[nodiscard]] bool ok() const { return error.empty(); }
};

// The bytes of a file, for one that is large and of which little is looked at. They stay valid and
// unchanged as long as some copy of `owner` lives.
struct FileView {
  std::string_view bytes;
  std::shared_ptr<const void> owner;
  std::string error;  // as FileContent's
  // Of views with different versions the bytes may differ; empty: nothing is known. What
  // disk_file_system() says begins with "disk " and is true of all of the machine's files; any
  // other version is of its own file system only, and bytes are compared before a font is shared.
  std::string version{};

  [[nodiscard]] bool ok() const { return error.empty(); }
};

// How far the names in a file reach: a résumé may come from a stranger, and the folder beside it
// is all that its names have to do with.
struct Bounds {
  std::string root;       // nothing that is not in or below this folder is read; empty: "."
  std::string directory;  // where a relative name begins; empty: the working directory
};

class FileSystem {
 public:
  virtual ~FileSystem() = default;

  // Reads the regular file at `path` (relative to the working directory, or absolute), at most
  // `limit` bytes. A directory, a device, a FIFO or a longer file is an error and is not read.
  [[nodiscard]] virtual FileContent read(std::string_view path, std::size_t limit) const = 0;

  // The same of a name that is not trusted. What it leads to, links resolved, must stand below the
  // root; for one that leads out of it the answer is the same whether there is something or not.
  // Unless it is overridden, it looks at the name alone, as is right where there are no links.
  [[nodiscard]] virtual FileContent read_below(const Bounds& bounds, std::string_view name,
                                               std::size_t limit) const;

  // What read() does without a copy, where the system has a way to that. Unless it is overridden,
  // it reads.
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
// is one of them. It is called, too, for one that is longer than the limit, and so is not read.
using FileObserver = std::function<void(std::string_view path, const FileNumber& file)>;
std::unique_ptr<FileSystem> disk_file_system(FileObserver opened);

}  // namespace resumec
