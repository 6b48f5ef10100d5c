// Texts made ready to be compared: one form for all the ways in which Unicode writes the same
// letters. "é" may be one character or two, "ﬁ" one letter or a ligature, "＠" as wide as Han; a
// capital is its small letter, "ß" is "ss", and characters that nobody sees are not there.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace resumec::characters {

// Unicode's NFKC_Casefold: equal for texts that a reader takes for the same words.
std::string folded(std::string_view text);

// The same of a text in which a match is then to be pointed at.
class FoldedText {
 public:
  explicit FoldedText(std::string_view text);

  [[nodiscard]] const std::string& text() const { return text_; }

  // The bytes of the original that made bytes [begin, end) of `text`: whole characters of it.
  [[nodiscard]] std::pair<std::size_t, std::size_t> place(std::size_t begin, std::size_t end) const;

 private:
  std::string text_;
  // Where a stretch begins that can be folded by itself: in `text_`, in the original.
  std::vector<std::pair<std::size_t, std::size_t>> stretches_;
  std::size_t size_ = 0;  // of the original
};

}  // namespace resumec::characters
