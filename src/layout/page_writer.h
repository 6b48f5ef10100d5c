// Strips at places: the pages' items, link areas and outline.
#pragma once

#include "layout/flow.h"
#include "layout/page_break.h"

namespace resumec::layout {

// The page and the rectangle of it that the text fills; PDF's coordinates.
struct PageGeometry {
  Length width = 0;
  Length height = 0;
  pages::Rect text;
};

// Moves the strips' content into flow.pages().
void write_pages(Flow& flow, const std::vector<PageRange>& ranges, const PageGeometry& geometry);

// "Ada Lovelace · Page 2 of 3" in the foot of the second and later pages, as an artifact.
void add_running_lines(Flow& flow, const PageGeometry& geometry, const std::string& name,
                       std::string_view pattern);

}  // namespace resumec::layout
