// What a résumé asks of line breaks beyond UAX #14.
#pragma once

#include <string_view>
#include <vector>

#include "writing/segment.h"

namespace resumec::writing {

// Takes out of `breaks` (those of UAX #14, ascending) what may not part, and adds the breaks that a
// URL allows. Mandatory breaks and the end of the text stay.
void apply_line_rules(std::string_view text, std::vector<LineBreak>& breaks);

}  // namespace resumec::writing
