// The tokens of `fonts`: families, and where else than in the program they are found.
#pragma once

#include "schema/record.h"
#include "style/style.h"

namespace resumec::style {

// The whole style, for its names keep their places there.
const schema::Record<Style>& font_fields();

}  // namespace resumec::style
