// Runs of words as inline Markdown.
#pragma once

#include <string>

#include "document/document.h"

namespace resumec::backend::markdown {

// One line, without blanks at its ends, and safe at the beginning of a line: whatever the words
// look like, a parser reads them as words. Captions (Role::kLabel) are bold.
std::string line(const document::Runs& runs);

// The same behind `# `, where a `#` at the end would be syntax, too.
std::string heading(const document::Runs& runs);

// The runs in italics.
document::Runs emphasized(document::Runs runs);

}  // namespace resumec::backend::markdown
