// Names of files.
#pragma once

#include <string>
#include <string_view>

namespace resumec::support {

// "cv/" of "cv/resume.yaml"; empty for a name without a directory.
inline std::string directory_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? "" : std::string(path.substr(0, slash + 1));
}

}  // namespace resumec::support
