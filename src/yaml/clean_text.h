// The text that the parser sees, and the way back from it to the file.
//
// yaml-cpp counts bytes of what it reads, takes a lone CR for text, and shows a byte order mark as
// a character. It is therefore given text without the mark, with LF for every line end, and every
// position is mapped back to the bytes of the file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "source/span.h"

namespace resumec::yaml {

class CleanText {
 public:
  // `original` must outlive the result; it is copied only when it holds a CR.
  CleanText(std::string_view original, source::FileId file);

  // As `text`, but with every surrogate pair of escapes at `pairs` (`\ud83d\ude00`, offsets in
  // `text`, ascending) written as the one escape that yaml-cpp takes (`\U0001F600`).
  CleanText(const CleanText& text, const std::vector<std::size_t>& pairs);

  CleanText(const CleanText&) = delete;
  CleanText& operator=(const CleanText&) = delete;

  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] source::FileId file() const { return file_; }

  // The byte of the file that stands at `offset` of the text; the line end's first one for an LF
  // that was CR LF.
  [[nodiscard]] std::uint32_t original(std::size_t offset) const;

  // The place in the file of bytes [begin, end) of the text.
  [[nodiscard]] source::Span span(std::size_t begin, std::size_t end) const;

  // The bytes of the file at `place`.
  [[nodiscard]] std::string_view written(source::Span place) const {
    return original_.substr(place.begin, place.size());
  }

  // Bytes before `offset` on its line: the column that indentation is measured in.
  [[nodiscard]] std::size_t column(std::size_t offset) const;
  [[nodiscard]] std::size_t line_begin(std::size_t offset) const;
  // The line's LF, or the end of the text.
  [[nodiscard]] std::size_t line_end(std::size_t offset) const;

 private:
  source::FileId file_;
  std::string_view original_;
  std::uint32_t mark_ = 0;              // bytes of the byte order mark
  std::string copy_;                    // only with CRs
  std::vector<std::uint32_t> dropped_;  // offsets in the text before which a byte was left out
  std::string_view text_;
};

}  // namespace resumec::yaml
