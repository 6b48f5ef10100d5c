// Names of months, and words for a running end, in the languages of public résumés and in those
// that the page is written in.
#pragma once

#include <string_view>

namespace resumec::decode {

// 1 to 12 for "August", "aug", "août", "Sept"; 0 for any other word.
int month_of_name(std::string_view word);

// "today", "heute", "至今".
bool is_word_for_present(std::string_view text);

}  // namespace resumec::decode
