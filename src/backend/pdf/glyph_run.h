// A run of shaped text in a content stream.
#pragma once

#include <functional>
#include <string>

#include "backend/pdf/content.h"
#include "backend/pdf/font_resource.h"
#include "pages/pages.h"

namespace resumec::backend::pdf {

// By which name the page's content calls a font.
using FontNames = std::function<std::string(Ref)>;

// Whether there is anything to draw: a face, a size, a glyph that the face has.
bool is_drawable(const pages::GlyphRun& run);

// First pass: tells the font which glyphs the run shows and what they stand for.
void note_glyphs(const pages::GlyphRun& run, FontResource& font);

// Second pass. The run is drawable.
void draw_glyphs(const pages::GlyphRun& run, const FontResource& font, const FontNames& names,
                 Content& content);

}  // namespace resumec::backend::pdf
