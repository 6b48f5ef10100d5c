// White space and invisible characters of texts.
#pragma once

#include "schema/context.h"
#include "source/mapped_text.h"

namespace resumec::schema {

// The text without white space at its ends; inside, line breaks and tabs are spaces. Soft hyphens
// and byte order marks are dropped; a letter that was lost in a conversion (U+FFFD) is warned of,
// and so is a word in signs that only look like letters (characters/fancy_letters.h).
source::MappedText clean_line(Context& context, const source::MappedText& text);

// The same, but line feeds stay, for texts of several paragraphs.
source::MappedText clean_block(Context& context, const source::MappedText& text);

}  // namespace resumec::schema
