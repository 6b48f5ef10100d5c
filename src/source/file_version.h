// Versions of files (FileView::version) that can be trusted beyond the file system that gave them.
#pragma once

#include <string_view>

#include "resumec/file_system.h"

namespace resumec::source {

// What a version of disk_file_system() begins with. It tells all files of the machine apart.
constexpr std::string_view kDiskVersion = "disk ";

// Two views of one such version have the same bytes, whoever hands them on. Any other version says
// nothing of other file systems, which may give it to other files.
inline bool is_disk_version(const FileView& file) {
  return std::string_view(file.version).substr(0, kDiskVersion.size()) == kDiskVersion;
}

}  // namespace resumec::source
