// The columns in which keys and dashes stand above a line: where a line that is indented wrongly
// could belong.
#pragma once

#include <cstddef>
#include <string>

#include "yaml/clean_text.h"

namespace resumec::yaml {

// "begin it in column 3 to stand beside `name`, or in column 1 to stand beside `work`"; empty when
// nothing stands above.
std::string describe_levels(const CleanText& input, std::size_t at);

// Whether a key or dash that encloses the line of `at` stands in its column.
bool has_level(const CleanText& input, std::size_t at);

// Whether a dash does.
bool has_dash_level(const CleanText& input, std::size_t at);

}  // namespace resumec::yaml
