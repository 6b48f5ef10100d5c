// One line of an entry's head: words at its start, dates or places at its end.
#pragma once

#include "document/document.h"
#include "layout/flow.h"

namespace resumec::layout {

// The runs on one line, not broken.
Line make_line_of(Flow& flow, const document::Runs& runs, Place place, Length width);

void add_row(Flow& flow, const document::Row& row, Place place, const Column& column,
             pages::ElementId element);

}  // namespace resumec::layout
