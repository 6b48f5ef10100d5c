// Can everything be read?
#pragma once

#include "diag/sink.h"
#include "style/style.h"
#include "yaml/node.h"

namespace resumec::style {

// Warns of each colour of text that does not stand out from the background by WCAG 2.2, 1.4.3 (AA).
// `design` (or null) is where the résumé chose its colours.
void check_contrast(const Style& style, const yaml::Node* design, diag::Sink& sink);

}  // namespace resumec::style
