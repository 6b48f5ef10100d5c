// How many terminal columns a text takes (UAX #11: wide and full-width characters take two,
// combining marks none, an emoji sequence two).
#pragma once

#include <cstddef>
#include <string_view>

namespace resumec::characters {

std::size_t display_width(std::string_view text);

// The same of a text that grows: what it takes after each character is known without measuring it
// from its beginning.
class WidthCounter {
 public:
  void add(char32_t c);
  [[nodiscard]] std::size_t total() const { return total_; }

 private:
  std::size_t total_ = 0;
  std::size_t last_ = 0;      // columns of the last visible character
  bool joined_ = false;       // the next one is drawn into the last one
  bool half_a_flag_ = false;  // an odd number of regional indicators so far
};

}  // namespace resumec::characters
