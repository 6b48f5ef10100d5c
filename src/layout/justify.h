// Lines stretched to both edges.
#pragma once

#include "layout/line.h"

namespace resumec::layout {

// Widens the blanks of a line to fill `width`; a line that would need blanks more than twice their
// width stays ragged, for holes read worse than a rag. Lines of mixed direction stay as they are.
void justify(Line& line, Length width);

}  // namespace resumec::layout
