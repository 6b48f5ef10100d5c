// Pictures as they are shown: how many pixels of each can be seen is known when the pages are.
#pragma once

#include "diag/sink.h"
#include "document/document.h"
#include "pages/pages.h"
#include "picture/library.h"
#include "style/style.h"

namespace resumec::layout {

// Puts in the place of every file what its largest place in any output needs of it: see
// picture/develop.h. A file whose pixels are damaged is an error in `sink`, and stays.
void develop_pictures(document::Document& document, pages::Pages& pages, const style::Style& style,
                      picture::Library& library, diag::Sink& sink);

}  // namespace resumec::layout
