// The third value of layout: where lines and pages end, and what stands where, for one set of
// sizes.
//
// A pure function of a galley, the frames and the sizes: nothing is drawn and nothing said, so that
// it can be asked for as many sizes as a search for the best likes to try. A trial measures the
// words, breaks lines and breaks pages.
#pragma once

#include <memory>
#include <vector>

#include "layout/frames.h"
#include "layout/galley.h"
#include "layout/measure.h"
#include "layout/page_break.h"
#include "layout/sizes.h"
#include "layout/strip.h"

namespace resumec::layout {

struct Breaks {
  Sizes sizes;
  std::vector<Strip> strips;
  std::vector<SetLine> lines;
  std::vector<StripPicture> pictures;
  // Of texts with words that are wider than their line.
  std::vector<std::shared_ptr<const CutPieces>> cuts;
  std::size_t header_end = 0;  // the strips before it are the header's
  std::vector<PageRange> pages;
};

// `galley` can be set, and `frames` have room.
Breaks break_galley(const Galley& galley, const Frames& frames, const Sizes& sizes);

}  // namespace resumec::layout
