// The last value of layout: what stands on the pages.
#pragma once

#include "diag/sink.h"
#include "font/collection.h"
#include "layout/breaks.h"
#include "layout/frames.h"
#include "layout/galley.h"
#include "pages/pages.h"

namespace resumec::layout {

// Elements, glyphs, pictures, links and outline at the places that were chosen. `breaks` are of
// this galley and these frames. `sink` hears what is missing for the running lines: that there are
// any is known only here. What the galley has to say is its user's to pass on.
pages::Pages make_pages(const Galley& galley, const Frames& frames, const Breaks& breaks,
                        diag::Sink& sink);

}  // namespace resumec::layout
