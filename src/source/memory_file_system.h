// Files that exist only in memory: what tests hand to the compiler.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "resumec/file_system.h"

namespace resumec::source {

class MemoryFileSystem final : public FileSystem {
 public:
  void add(std::string path, std::string bytes) { files_[std::move(path)] = std::move(bytes); }
  [[nodiscard]] FileContent read(std::string_view path, std::size_t limit) const override;

 private:
  std::map<std::string, std::string, std::less<>> files_;
};

}  // namespace resumec::source
