// Characters that turn the direction of a text, and are not seen.
#pragma once

#include "schema/context.h"
#include "source/mapped_text.h"

namespace resumec::schema {

// One that opens or closes an embedding, an override or an isolate (UAX #9, 2.1 to 2.5).
bool is_direction_control(char32_t c);

// Warns when the text opens one that it does not close.
void check_directions(Context& context, const source::MappedText& text);

}  // namespace resumec::schema
