#include "yaml/clean_text.h"

#include <algorithm>

#include <fmt/format.h>

#include "yaml/escape.h"

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

CleanText::CleanText(const CleanText& text, const std::vector<std::size_t>& pairs)
    : file_(text.file_), original_(text.original_), mark_(text.mark_) {
  constexpr std::size_t kPairLength = 12;
  const auto leave_out = [this] { dropped_.push_back(static_cast<std::uint32_t>(copy_.size())); };
  auto dropped = text.dropped_.begin();
  std::size_t copied = 0;
  // Copies up to `end`, and takes over what was left out there.
  const auto copy_to = [&](std::size_t end) {
    for (; dropped != text.dropped_.end() && *dropped <= end; ++dropped) {
      copy_.append(text.text_, copied, *dropped - copied);
      copied = *dropped;
      leave_out();
    }
    copy_.append(text.text_, copied, end - copied);
    copied = end;
  };
  for (const std::size_t pair : pairs) {
    copy_to(pair);
    const std::string escape =
        fmt::format("\\U{:08X}", static_cast<std::uint32_t>(decode_escape(text.text_, pair).value));
    copy_ += escape;
    copied += kPairLength;
    for (std::size_t i = escape.size(); i < kPairLength; ++i) leave_out();
  }
  copy_to(text.text_.size());
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
