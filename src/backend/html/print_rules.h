// How the page looks on paper: like the PDF.
#pragma once

#include <string>

#include "style/style.h"

namespace resumec::backend::html {

// The sheet on which the PDF is set; 0: the reader's printer decides.
struct Paper {
  style::Length width = 0;
  style::Length height = 0;
  // The style at the sizes to print it with; null: as it is.
  const style::Style* fitted = nullptr;
};

// The rules of `@media print`: the PDF's paper and margins, and the theme's own sizes and spaces
// instead of the screen's. They stand last in the sheet.
std::string print_rules(const style::Style& style, const Paper& paper);

}  // namespace resumec::backend::html
