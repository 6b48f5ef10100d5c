// The top of the first page: who this is and how to reach them.
#pragma once

#include "document/document.h"
#include "layout/flow.h"

namespace resumec::layout {

void add_header(Flow& flow, const document::Header& header, pages::ElementId parent);

}  // namespace resumec::layout
