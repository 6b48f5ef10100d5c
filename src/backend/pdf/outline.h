// The outline (ISO 32000-1, 12.3.3): a reader's table of contents.
#pragma once

#include <vector>

#include "backend/pdf/hpdf_document.h"
#include "pages/pages.h"

namespace resumec::backend::pdf {

// Writes the entries, all open, into the catalog. Entries of pages that are not there are left out;
// a level that skips its parent counts as the next deeper one.
void add_outline(Document& document, const std::vector<pages::OutlineEntry>& entries,
                 const std::vector<Ref>& pages);

}  // namespace resumec::backend::pdf
