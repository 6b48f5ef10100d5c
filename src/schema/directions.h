// Characters that turn the direction of a text, and are not seen.
#pragma once

#include "characters/open_directions.h"
#include "schema/context.h"
#include "source/mapped_text.h"

namespace resumec::schema {

// Warns when a paragraph of the text opens one that it does not close.
void check_directions(Context& context, const source::MappedText& text);

}  // namespace resumec::schema
