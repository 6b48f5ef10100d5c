// Sections and what stands in them, as strips of the flow.
#pragma once

#include "document/document.h"
#include "layout/flow.h"

namespace resumec::layout {

void add_section(Flow& flow, const document::Section& section, pages::ElementId parent);

}  // namespace resumec::layout
