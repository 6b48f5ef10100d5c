// What may stand in a text: everything that a page, an HTML file and a terminal can all show.
#pragma once

#include "schema/context.h"
#include "source/mapped_text.h"

namespace resumec::schema {

// The text without white space at its ends; inside, line breaks and tabs are spaces. Characters
// that cannot be shown are complained about and left out.
source::MappedText clean_line(Context& context, const source::MappedText& text);

// The same, but line feeds stay, for texts of several paragraphs.
source::MappedText clean_block(Context& context, const source::MappedText& text);

}  // namespace resumec::schema
