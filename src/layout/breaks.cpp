#include "layout/breaks.h"

#include "layout/blocks.h"
#include "layout/flow.h"
#include "layout/header.h"

namespace resumec::layout {

Breaks break_galley(const Galley& galley, const Frames& frames, const Sizes& sizes) {
  Breaks breaks;
  breaks.sizes = sizes;
  Flow flow(galley, frames, breaks);
  add_header(flow, galley.header, frames.header);
  breaks.header_end = breaks.strips.size();
  for (const SetSection& section : galley.sections) add_section(flow, section, frames.main);
  if (galley.closed) {
    flow.space(sizes.spacing.before_section);
    flow.add_text(galley.closing, frames.main);
  }
  if (!breaks.strips.empty()) breaks.strips.back().keep_with_next = false;
  breaks.pages = break_pages(breaks.strips, frames.text_height());
  return breaks;
}

}  // namespace resumec::layout
