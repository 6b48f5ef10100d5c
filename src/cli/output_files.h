// Writing outputs so that nothing is ever lost.
//
// All files of a run are first written whole to temporary files beside their targets and brought to
// the disk; only when every one of them is there are they renamed. A full disk, an unwritable
// directory or a kill half-way leaves the older files as they were, and at worst a temporary file.
//
// Some files cannot be replaced by renaming: one that is a mount point of its own (what containers
// do with a single file), one in a directory that nobody may write to. They are written in place:
// room for the new bytes is claimed first, and a write that fails even so is undone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace resumec::cli {

class OutputFiles {
 public:
  OutputFiles() = default;
  ~OutputFiles();  // removes what was not committed
  OutputFiles(const OutputFiles&) = delete;
  OutputFiles& operator=(const OutputFiles&) = delete;

  // Stages `bytes` for `path`; they must live until `commit`. A symbolic link is followed: its
  // target is replaced, the link stays. An existing file keeps its mode, and its owner where the
  // system allows it. A device or a pipe is written at once. Returns why it failed, or an empty
  // text.
  std::string add(const std::string& path, std::string_view bytes);

  // Puts all staged files in their places. Returns why it failed, or an empty text.
  std::string commit();

 private:
  struct Staged {
    std::string temporary;  // empty: the file can only be written in place
    std::string target;
    std::string path;  // as the caller named it
    std::string_view bytes;
    bool in_place = false;
  };
  std::vector<Staged> staged_;
};

// Makes `path` and its missing parents directories. Returns why it failed, or an empty text.
std::string make_directories(const std::string& path);

}  // namespace resumec::cli
