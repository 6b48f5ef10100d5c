// The style's table of looks, as rules of the style sheet.
#pragma once

#include <string>

#include "style/style.h"

namespace resumec::backend::html {

// Family, weight, slope, size, colour, case, spacing and figures of each place, role and markup, as
// the PDF has them. Sizes are in `rem`, multiples of the body's, so they hold on a screen and on
// paper. `code_size`: of code that is as high as the text, in thousandths of the text's.
std::string look_rules(const style::Style& style, int code_size);

// 1250 -> "1.25".
std::string decimal(int thousandths);

}  // namespace resumec::backend::html
