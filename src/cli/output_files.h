// Writing outputs so that nothing is ever lost.
//
// All files of a run are first written whole to temporary files beside their targets; only when
// every one of them is on disk are they renamed. A full disk, an unwritable directory or a kill
// half-way leaves the older files as they were, and at worst a temporary file.
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

  // Stages `bytes` for `path`. A symbolic link is followed: its target is replaced, the link stays.
  // A device or a pipe is written at once. Returns why it failed, or an empty text.
  std::string add(const std::string& path, std::string_view bytes);

  // Renames all staged files. Returns why it failed, or an empty text.
  std::string commit();

 private:
  struct Staged {
    std::string temporary;
    std::string target;
  };
  std::vector<Staged> staged_;
};

// Makes `path` and its missing parents directories. Returns why it failed, or an empty text.
std::string make_directories(const std::string& path);

}  // namespace resumec::cli
