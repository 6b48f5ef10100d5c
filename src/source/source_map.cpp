#include "source/source_map.h"

#include <algorithm>

#include "support/utf8.h"

namespace resumec::source {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

}  // namespace

SourceFile::SourceFile(std::string name, std::string text, bool is_file)
    : name_(std::move(name)), text_(std::move(text)), is_file_(is_file) {
  line_begins_.push_back(0);
  for (std::size_t i = 0; i < text_.size(); ++i) {
    const bool pair = text_[i] == '\r' && i + 1 < text_.size() && text_[i + 1] == '\n';
    if (pair) continue;
    if (text_[i] == '\n' || text_[i] == '\r') {
      line_begins_.push_back(static_cast<std::uint32_t>(i + 1));
    }
  }
}

std::size_t SourceFile::line_index(std::size_t offset) const {
  const auto after = std::upper_bound(line_begins_.begin(), line_begins_.end(), offset);
  return static_cast<std::size_t>(after - line_begins_.begin()) - 1;
}

LineColumn SourceFile::line_column(std::size_t offset) const {
  offset = std::min(offset, text_.size());
  const std::size_t index = line_index(offset);
  std::size_t begin = line_begins_[index];
  if (begin == 0 && text_.starts_with(kByteOrderMark)) begin = kByteOrderMark.size();
  if (offset <= begin) return {index + 1, 1};
  const std::string_view before = std::string_view(text_).substr(begin, offset - begin);
  return {index + 1, support::count_code_points(before) + 1};
}

std::size_t SourceFile::line_begin(std::size_t offset) const {
  return line_begins_[line_index(std::min(offset, text_.size()))];
}

std::size_t SourceFile::line_end(std::size_t offset) const {
  const std::size_t begin = line_begin(offset);
  const std::size_t end = text_.find_first_of("\r\n", begin);
  return end == std::string::npos ? text_.size() : end;
}

FileId SourceMap::add(std::string name, std::string text) {
  return add(std::move(name), std::move(text), true);
}

FileId SourceMap::add_value(std::string name, std::string text) {
  return add(std::move(name), std::move(text), false);
}

FileId SourceMap::add(std::string name, std::string text, bool is_file) {
  for (std::size_t i = 0; i < files_.size(); ++i) {
    if (files_[i].name() == name && files_[i].text() == text) return static_cast<FileId>(i);
  }
  files_.emplace_back(std::move(name), std::move(text), is_file);
  return static_cast<FileId>(files_.size() - 1);
}

}  // namespace resumec::source
