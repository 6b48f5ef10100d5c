// The white of a line that has words at both its ends.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/line.h"

namespace resumec::layout {

// The blank behind the words at the start, the first `count` runs, grows to the words at the end.
void fill_gap(std::vector<PlacedRun>& runs, std::size_t count, bool right_to_left);

}  // namespace resumec::layout
