// One line of an entry's head: words at its start, dates or places at its end.
#pragma once

#include "layout/flow.h"

namespace resumec::layout {

void add_row(Flow& flow, const SetRow& row, const Column& column);

}  // namespace resumec::layout
