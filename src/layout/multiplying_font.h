// Fonts that make far more glyphs than the text has letters.
#pragma once

#include "diag/sink.h"
#include "font/collection.h"

namespace resumec::layout {

// Complains, where its file is named, of a face that makes too many glyphs (ShapeCache).
void complain_multiplying(const font::Face& face, const font::Collection& fonts, diag::Sink& sink);

}  // namespace resumec::layout
