// The page's one style sheet.
#pragma once

#include <string>

#include "backend/html/print_rules.h"
#include "backend/html/web_fonts.h"
#include "style/style.h"

namespace resumec::backend::html {

// The theme's tokens as custom properties, the fonts, and the rules that use them. Nothing in it
// comes from a text of the résumé: colours are numbers, font names are ours. `side_height` is about
// how tall the side column is, in rem: one taller than the window sticks with its foot in sight.
std::string stylesheet(const style::Style& style, const WebFonts& fonts, int side_height,
                       const Paper& paper);

}  // namespace resumec::backend::html
