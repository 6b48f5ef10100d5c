#include "source/source_map.h"

#include <algorithm>
#include <iterator>

#include "characters/utf8.h"

namespace resumec::source {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// A JSON file may be one line of megabytes, and a run may show fifty places on it.
constexpr std::size_t kMilestone = 4096;

// Where the columns of a line begin to count.
std::size_t first_column(std::string_view text, std::size_t line_begin) {
  return line_begin == 0 && text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : line_begin;
}

}  // namespace

SourceFile::SourceFile(std::string name, std::string text, bool is_file)
    : name_(std::move(name)), text_(std::move(text)), is_file_(is_file) {
  line_begins_.push_back(0);
  for (std::size_t i = 0; i < text_.size(); ++i) {
    const bool pair = text_[i] == '\r' && i + 1 < text_.size() && text_[i + 1] == '\n';
    if (pair) continue;
    if (text_[i] == '\n' || text_[i] == '\r') {
      add_milestones(line_begins_.back(), i);
      line_begins_.push_back(static_cast<std::uint32_t>(i + 1));
    }
  }
  add_milestones(line_begins_.back(), text_.size());
}

void SourceFile::add_milestones(std::size_t begin, std::size_t end) {
  if (end - begin < kMilestone) return;
  std::size_t at = first_column(text_, begin);
  std::uint32_t column = 0;
  for (std::size_t next = at + kMilestone; at < end; ++column) {
    if (at >= next) {
      milestones_.push_back({static_cast<std::uint32_t>(at), column});
      next = at + kMilestone;
    }
    at += characters::decode_utf8(text_, at).length;
  }
}

std::size_t SourceFile::line_index(std::size_t offset) const {
  const auto after = std::upper_bound(line_begins_.begin(), line_begins_.end(), offset);
  return static_cast<std::size_t>(after - line_begins_.begin()) - 1;
}

LineColumn SourceFile::line_column(std::size_t offset) const {
  offset = std::min(offset, text_.size());
  const std::size_t index = line_index(offset);
  std::size_t begin = first_column(text_, line_begins_[index]);
  if (offset <= begin) return {index + 1, 1};
  std::size_t column = 1;
  const auto after = std::upper_bound(
      milestones_.begin(), milestones_.end(), offset,
      [](std::size_t wanted, const Milestone& one) { return wanted < one.offset; });
  if (after != milestones_.begin() && std::prev(after)->offset > begin) {
    begin = std::prev(after)->offset;
    column += std::prev(after)->column;
  }
  const std::string_view before = std::string_view(text_).substr(begin, offset - begin);
  return {index + 1, characters::count_code_points(before) + column};
}

std::size_t SourceFile::line_begin(std::size_t offset) const {
  return line_begins_[line_index(std::min(offset, text_.size()))];
}

std::size_t SourceFile::line_end(std::size_t offset) const {
  const std::size_t index = line_index(std::min(offset, text_.size()));
  if (index + 1 == line_begins_.size()) return text_.size();
  const std::size_t end = line_begins_[index + 1] - 1;
  const bool pair = text_[end] == '\n' && end > line_begins_[index] && text_[end - 1] == '\r';
  return pair ? end - 1 : end;
}

FileId SourceMap::add(std::string name, std::string text) {
  return add(std::move(name), std::move(text), true);
}

FileId SourceMap::add_value(std::string name, std::string text) {
  return add(std::move(name), std::move(text), false);
}

void SourceMap::set_included(FileId id, Span from) {
  if (!files_[id].included_.known()) files_[id].included_ = from;
}

FileId SourceMap::add(std::string name, std::string text, bool is_file) {
  for (std::size_t i = 0; i < files_.size(); ++i) {
    if (files_[i].name() == name && files_[i].text() == text) return static_cast<FileId>(i);
  }
  files_.emplace_back(std::move(name), std::move(text), is_file);
  return static_cast<FileId>(files_.size() - 1);
}

}  // namespace resumec::source
