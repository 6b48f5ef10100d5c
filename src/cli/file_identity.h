// What a file is, whatever it is called.
//
// One file has many names: `cv.txt`, `./cv.txt`, a symbolic or a hard link to it, /proc/self/fd/3.
// Device and inode tell. A file that is not there yet has neither; it is its name below the nearest
// directory that is there.
#pragma once

#include <sys/types.h>

#include <optional>
#include <string>

namespace resumec::cli {

struct FileIdentity {
  dev_t device = 0;
  ino_t inode = 0;   // of the file, or of that directory
  std::string name;  // "new/cv.txt" below it; empty: the file is there

  bool operator==(const FileIdentity&) const = default;
};

// Of a regular file, or of one to be made. Nothing of a directory, a device and a pipe: what is
// written to them replaces nothing.
std::optional<FileIdentity> identify(const std::string& path);
std::optional<FileIdentity> identify(int descriptor);

// Where a symbolic link leads, through existing links; the path itself when it is none. Empty with
// errno set on a loop.
std::string follow_links(std::string path);

}  // namespace resumec::cli
