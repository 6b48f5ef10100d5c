// The figures of a document.
#pragma once

#include <vector>

#include "document/document.h"

namespace resumec::document {

// In reading order. The photo of the header is none of them.
std::vector<const Figure*> figures(const Document& document);
std::vector<Figure*> figures(Document& document);

}  // namespace resumec::document
