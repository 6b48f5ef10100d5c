// Which sections a résumé has, in which order, under which titles.
//
// Three voices, the first that speaks wins: `layout.sections` of the résumé (order, title, break),
// then the theme's order, then the order of the schema. A section that none of the first two names
// comes after those that are named, so nothing the author wrote is lost by a theme that does not
// know it; sections of the author's own come last. What is hidden or over a cap has been left out
// before (variant/select.cpp).
#pragma once

#include <vector>

#include "compose/fields.h"
#include "document/document.h"
#include "model/resume.h"

namespace resumec::compose {

// Without those that have nothing to show.
std::vector<document::Section> sections(const model::Resume& resume, const Context& context);

}  // namespace resumec::compose
