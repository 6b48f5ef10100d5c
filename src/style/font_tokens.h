// The tokens of `fonts`: families, and where else than in the program they are found.
#pragma once

#include "font/files.h"
#include "schema/record.h"

namespace resumec::style {

const schema::Record<font::WantedFonts>& font_fields();

}  // namespace resumec::style
