// The source files of one compilation, and line and column of any offset in them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "source/span.h"

namespace resumec::source {

// Lines end at LF, CR LF or a lone CR. Both count from 1; a column is one code point.
struct LineColumn {
  std::size_t line = 1;
  std::size_t column = 1;
};

class SourceFile {
 public:
  SourceFile(std::string name, std::string text);

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] const std::string& text() const { return text_; }

  // An offset past the end counts as the end. A byte order mark takes no column.
  [[nodiscard]] LineColumn line_column(std::size_t offset) const;

  // Bytes [begin, end) of the line that holds `offset`, without its line end.
  [[nodiscard]] std::size_t line_begin(std::size_t offset) const;
  [[nodiscard]] std::size_t line_end(std::size_t offset) const;

 private:
  [[nodiscard]] std::size_t line_index(std::size_t offset) const;

  std::string name_;
  std::string text_;
  std::vector<std::uint32_t> line_begins_;
};

class SourceMap {
 public:
  // A file that is added again, with the same text, is the same file: complaints about it agree.
  FileId add(std::string name, std::string text);
  [[nodiscard]] const SourceFile& operator[](FileId id) const { return files_[id]; }
  [[nodiscard]] std::size_t size() const { return files_.size(); }

 private:
  std::deque<SourceFile> files_;  // a deque: references stay good while files are added
};

}  // namespace resumec::source
