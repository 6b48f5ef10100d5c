// A file that is one text, such as a paragraph in Markdown.
#pragma once

#include "diag/sink.h"
#include "yaml/clean_text.h"
#include "yaml/node.h"

namespace resumec::yaml {

// One scalar, as behind `|-`: line ends are LF, and those at the end are left out. Without a root
// after an error.
Tree read_text(const CleanText& input, diag::Sink& sink);

}  // namespace resumec::yaml
