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
  // `is_file`: whether there is a file of that name, in which a fault can be mended.
  SourceFile(std::string name, std::string text, bool is_file = true);

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] bool is_file() const { return is_file_; }
  // Where another file says that this one is a part of it; not known of one that stands by itself.
  [[nodiscard]] Span included() const { return included_; }

  // An offset past the end counts as the end. A byte order mark takes no column.
  [[nodiscard]] LineColumn line_column(std::size_t offset) const;

  // Bytes [begin, end) of the line that holds `offset`, without its line end.
  [[nodiscard]] std::size_t line_begin(std::size_t offset) const;
  [[nodiscard]] std::size_t line_end(std::size_t offset) const;

 private:
  friend class SourceMap;

  // How many code points of its line stand before an offset. A long line has one every few
  // kilobytes, so that the column of a place needs no count from the beginning.
  struct Milestone {
    std::uint32_t offset = 0;
    std::uint32_t column = 0;
  };

  [[nodiscard]] std::size_t line_index(std::size_t offset) const;
  void add_milestones(std::size_t begin, std::size_t end);

  std::string name_;
  std::string text_;
  bool is_file_;
  Span included_;
  std::vector<std::uint32_t> line_begins_;
  std::vector<Milestone> milestones_;  // ascending
};

class SourceMap {
 public:
  // A file that is added again, with the same text, is the same file: complaints about it agree.
  FileId add(std::string name, std::string text);
  // The same for a text that stands in no file, such as the value of an option.
  FileId add_value(std::string name, std::string text);
  // Of several places the first one counts.
  void set_included(FileId id, Span from);
  [[nodiscard]] const SourceFile& operator[](FileId id) const { return files_[id]; }
  [[nodiscard]] std::size_t size() const { return files_.size(); }

 private:
  FileId add(std::string name, std::string text, bool is_file);

  std::deque<SourceFile> files_;  // a deque: references stay good while files are added
};

}  // namespace resumec::source
