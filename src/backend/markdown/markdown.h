// Document -> Markdown (CommonMark 0.30), for repositories, wikis and programs that read nothing
// else.
#pragma once

#include <string>

#include "document/document.h"

namespace resumec::backend::markdown {

// UTF-8, LF. Read by a parser it gives the words of document::words, with the alternatives of
// figures, in their order; no word is syntax.
std::string write(const document::Document& document);

}  // namespace resumec::backend::markdown
