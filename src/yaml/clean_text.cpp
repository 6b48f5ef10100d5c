#include "yaml/clean_text.h"

#include <algorithm>

namespace resumec::yaml {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

}  // namespace

CleanText::CleanText(std::string_view original, source::FileId file)
    : file_(file), original_(original) {
  if (original.starts_with(kByteOrderMark)) {
    mark_ = static_cast<std::uint32_t>(kByteOrderMark.size());
    original.remove_prefix(kByteOrderMark.size());
  }
  text_ = original;
  if (original.find('\r') == std::string_view::npos) return;
  copy_.reserve(original.size());
  for (std::size_t i = 0; i < original.size(); ++i) {
    if (original[i] != '\r') {
      copy_.push_back(original[i]);
      continue;
    }
    copy_.push_back('\n');
    if (i + 1 < original.size() && original[i + 1] == '\n') {
      ++i;
      dropped_.push_back(static_cast<std::uint32_t>(copy_.size()));
    }
  }
  text_ = copy_;
}

std::uint32_t CleanText::original(std::size_t offset) const {
  const auto place = static_cast<std::uint32_t>(offset);
  const auto after = std::upper_bound(dropped_.begin(), dropped_.end(), place);
  return place + mark_ + static_cast<std::uint32_t>(after - dropped_.begin());
}

source::Span CleanText::span(std::size_t begin, std::size_t end) const {
  return {file_, original(begin), original(std::max(begin, end))};
}

std::size_t CleanText::column(std::size_t offset) const {
  return offset - line_begin(offset);
}

std::size_t CleanText::line_begin(std::size_t offset) const {
  if (offset == 0) return 0;
  const std::size_t before = text_.rfind('\n', offset - 1);
  return before == std::string_view::npos ? 0 : before + 1;
}

std::size_t CleanText::line_end(std::size_t offset) const {
  return std::min(text_.find('\n', offset), text_.size());
}

}  // namespace resumec::yaml
