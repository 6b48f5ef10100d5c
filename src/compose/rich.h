// Text with the author's markup -> blocks and runs of the Document.
#pragma once

#include <vector>

#include "compose/wording.h"
#include "document/document.h"
#include "model/resume.h"

namespace resumec::compose {

// A link's target, or nothing when its scheme is none that a résumé needs (http, https, mailto,
// tel). Whoever reads the input has refused the others already; no back end shall depend on it.
std::string safe_href(std::string_view url);

// Paragraphs and lists.
std::vector<document::Block> blocks(const model::Prose& text);

// The words of a line, in one role; of a name in several styles the runs are joined.
document::Runs line(const model::Line& text, document::Role role);

// One bulleted list of all highlights, their references at the end of each as links; nothing when
// there are none.
std::vector<document::Block> highlights(const std::vector<model::Highlight>& highlights,
                                        const Wording& wording);

document::PageBreak page_break(const model::Selectors& selectors);

document::Block paragraph(document::Runs runs);

}  // namespace resumec::compose
