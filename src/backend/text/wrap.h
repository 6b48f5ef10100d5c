// Runs to lines of a given width in terminal columns.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace resumec::backend::text {

// Lines without blanks at their ends, no-break spaces as blanks; none when the runs have no words.
// They end where UAX #14 allows it and never inside a run that keeps together, unless that run
// alone is wider than a line. A word wider than a line stays whole: cut, it would be another word.
// A width of 0 gives one line.
std::vector<std::string> wrap(const document::Runs& runs, std::size_t width,
                              std::string_view language);

}  // namespace resumec::backend::text
