// Pictures as they are shown: how many pixels of each can be seen is known when the pages are.
#pragma once

#include "diag/sink.h"
#include "document/document.h"
#include "graphics/length.h"
#include "pages/pages.h"
#include "picture/library.h"
#include "style/style.h"

namespace resumec::layout {

// Puts in the place of every file what is shown of it (see picture/develop.h): in the document what
// a screen can show, or a column of the paper, which is `paper` wide, where that is more; in the
// pages what these show. An output looks the same whatever is made beside it. A file whose pixels
// are damaged is an error in `sink`, and stays. `pages` may be empty: no paper is wanted.
void develop_pictures(document::Document& document, pages::Pages& pages, const style::Style& style,
                      graphics::Length paper, picture::Library& library, diag::Sink& sink);

}  // namespace resumec::layout
