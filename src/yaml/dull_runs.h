// A file with its long words taken out, for yaml-cpp.
//
// yaml-cpp asks some twenty questions of each character of a text: whether the text ends here,
// whether a comment begins. Reading a résumé of two pages took a tenth of a whole compilation. Of
// letters inside a text all answers are known beforehand, so runs of them are given to it as one
// letter each, and put back into what it answers.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace resumec::yaml {

class DullRuns {
 public:
  explicit DullRuns(std::string_view text);

  // Whether there are runs; else the shortened text is the text itself.
  [[nodiscard]] bool any() const { return !runs_.empty(); }

  // The text with a letter for each run; as it is where there are none, or where it holds such
  // letters itself.
  [[nodiscard]] std::string_view shortened() const { return runs_.empty() ? text_ : short_; }

  // Where in the text stands what stands at `at` of the shortened one, which is not inside a
  // letter.
  [[nodiscard]] std::size_t original(std::size_t at) const;

  // What `value`, a piece of the shortened text that a parser has decoded, is of the text.
  [[nodiscard]] std::string restored(std::string_view value) const;

 private:
  struct Run {
    std::size_t begin = 0;     // in the text
    std::size_t end = 0;       //
    std::size_t short_at = 0;  // of its letter
  };
  void shorten_line(std::size_t begin, std::size_t end);

  std::string_view text_;
  std::string short_;
  std::vector<Run> runs_;
};

}  // namespace resumec::yaml
