// Sections and what stands in them, as strips of the flow.
#pragma once

#include "layout/flow.h"

namespace resumec::layout {

void add_section(Flow& flow, const SetSection& section, const Column& column);

}  // namespace resumec::layout
