// What people write for the end of a job that goes on, in each language that the page speaks.
#pragma once

#include <string_view>
#include <vector>

namespace resumec::decode {

struct PresentWords {
  std::string_view language;            // of translations/, without its region or script
  std::vector<std::string_view> words;  // in small letters, beside the page's own word
};

const std::vector<PresentWords>& present_words();

}  // namespace resumec::decode
