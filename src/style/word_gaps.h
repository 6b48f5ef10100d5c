// Will programs that read the PDF find its words?
#pragma once

#include "diag/sink.h"
#include "style/look_tokens.h"

namespace resumec::style {

// Warns of letters that stand so far apart that a reader may take them for words.
void check_word_gaps(const LookSet& looks, diag::Sink& sink);

}  // namespace resumec::style
