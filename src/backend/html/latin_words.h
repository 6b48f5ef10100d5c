// Latin words with signs ("C++") in runs that stand in text from right to left: where an element or
// a mark makes them read as they were typed (writing/latin_words.h says why).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace resumec::backend::html {

// Markup before the byte `at` of a run's text.
struct Mark {
  std::size_t at = 0;
  std::string_view markup;
};
using Marks = std::vector<Mark>;  // ascending

// For each run. `right_to_left`: the base direction of what they stand in.
std::vector<Marks> marks_of(const document::Runs& runs, bool right_to_left);

// The text with its marks, escaped; its line feeds end lines.
std::string marked(std::string_view text, const Marks& marks);

}  // namespace resumec::backend::html
