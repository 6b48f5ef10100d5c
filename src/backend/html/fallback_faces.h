// Faces of the reader's system, made to take the room of the page's own.
//
// A browser draws a page before it has unpacked the fonts inside it, with what comes next in the
// list of families, and again when they are there. Where the other font is wider, lines then break
// elsewhere, and all that stands below jumps. So the next in the list are @font-face rules for
// fonts that the reader has (`local`), each scaled by `size-adjust` until this page's words take
// the same room as in the page's font, and with the page's font's ascent and descent (CSS Fonts 5,
// 2). Nothing is loaded for it.
#pragma once

#include <string>
#include <string_view>

#include "font/face.h"
#include "font/foundry.h"

namespace resumec::backend::html {

// The @font-face rules that stand in for `face`, which the style sheet knows as `css_family` in
// `weight` and slope. `words` are words that the page shows in it, in ASCII; without any there are
// no rules. Italics are stood in for by upright letters, whose widths are known: who would see them
// for a moment sees no line move.
std::string fallback_faces(std::string_view css_family, int weight, bool italic,
                           std::string_view generic, const font::Face& face, std::string_view words,
                           font::Foundry& foundry);

// The same for a face that itself stands in for letters which the family lacks, in the characters
// of `range` (";unicode-range:..."). These are Noto's, which Android and most of Linux have: with
// the same letters there is nothing to adjust, and of others the program does not know the widths.
std::string fallback_stand_in(std::string_view css_family, int weight,
                              std::string_view postscript_name, std::string_view range);

// The families of those rules as a list for font-family, beginning with a comma.
std::string fallback_families(std::string_view css_family);

}  // namespace resumec::backend::html
