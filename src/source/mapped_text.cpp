#include "source/mapped_text.h"

#include <algorithm>

namespace resumec::source {

MappedText MappedText::generated(std::string_view text, Span cause) {
  MappedText mapped;
  mapped.append_decoded(text, cause);
  return mapped;
}

MappedText MappedText::verbatim(std::string_view text, FileId file, std::uint32_t begin) {
  MappedText mapped;
  mapped.append_verbatim(text, file, begin);
  return mapped;
}

void MappedText::append_verbatim(std::string_view piece, FileId file, std::uint32_t begin) {
  if (piece.empty()) return;
  const auto length = static_cast<std::uint32_t>(piece.size());
  if (!stretches_.empty()) {
    Stretch& last = stretches_.back();
    if (last.copied && last.from.file == file && last.from.end == begin) {
      last.from.end += length;
      text_ += piece;
      return;
    }
  }
  stretches_.push_back(
      {static_cast<std::uint32_t>(text_.size()), {file, begin, begin + length}, true});
  text_ += piece;
}

void MappedText::append_decoded(std::string_view piece, Span from) {
  if (piece.empty()) return;
  stretches_.push_back({static_cast<std::uint32_t>(text_.size()), from, false});
  text_ += piece;
}

void MappedText::append(const MappedText& other) {
  if (other.empty()) return;
  if (empty()) {
    language_ = other.language_;
  } else if (language_ != other.language_) {
    language_.clear();
  }
  for (std::size_t i = 0; i < other.stretches_.size(); ++i) {
    const Stretch& stretch = other.stretches_[i];
    const std::string_view piece =
        std::string_view(other.text_).substr(stretch.begin, other.stretch_end(i) - stretch.begin);
    if (stretch.copied) {
      append_verbatim(piece, stretch.from.file, stretch.from.begin);
    } else {
      append_decoded(piece, stretch.from);
    }
  }
}

Span MappedText::span(std::size_t begin, std::size_t end) const {
  if (stretches_.empty()) return {};
  const std::size_t first = stretch_at(begin);
  const Stretch& from = stretches_[first];
  Span result = from.from;
  if (from.copied) {
    const auto inside = static_cast<std::uint32_t>(std::min(begin, text_.size()) - from.begin);
    result.begin += std::min(inside, from.from.size());
  }
  if (end <= begin) return {result.file, result.begin, result.begin};
  const std::size_t last = stretch_at(end - 1);
  const Stretch& to = stretches_[last];
  if (to.from.file != result.file) return result;
  result.end =
      to.copied ? to.from.begin + static_cast<std::uint32_t>(std::min(end, text_.size()) - to.begin)
                : to.from.end;
  // Alias-free text runs forward in its file; generated pieces between may point anywhere.
  if (result.end < result.begin) result.end = from.from.end;
  return result;
}

MappedText MappedText::slice(std::size_t begin, std::size_t end) const {
  MappedText part;
  end = std::min(end, text_.size());
  if (begin >= end) return part;
  part.language_ = language_;
  for (std::size_t i = stretch_at(begin); i < stretches_.size() && stretches_[i].begin < end; ++i) {
    const Stretch& stretch = stretches_[i];
    const std::size_t from = std::max<std::size_t>(begin, stretch.begin);
    const std::size_t to = std::min(end, stretch_end(i));
    const std::string_view piece = std::string_view(text_).substr(from, to - from);
    if (stretch.copied) {
      const auto inside = static_cast<std::uint32_t>(from - stretch.begin);
      part.append_verbatim(piece, stretch.from.file, stretch.from.begin + inside);
    } else {
      part.append_decoded(piece, stretch.from);
    }
  }
  return part;
}

std::size_t MappedText::stretch_at(std::size_t offset) const {
  const auto after = std::upper_bound(
      stretches_.begin(), stretches_.end(), offset,
      [](std::size_t value, const Stretch& stretch) { return value < stretch.begin; });
  return after == stretches_.begin() ? 0 : static_cast<std::size_t>(after - stretches_.begin()) - 1;
}

std::size_t MappedText::stretch_end(std::size_t index) const {
  return index + 1 < stretches_.size() ? stretches_[index + 1].begin : text_.size();
}

}  // namespace resumec::source
