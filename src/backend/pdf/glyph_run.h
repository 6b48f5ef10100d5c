// A run of shaped text in a content stream.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

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

// A stretch of a joined run that has a mark of its own: it begins at that byte of the text.
struct MarkedWord {
  std::size_t begin = 0;
  std::string_view type;  // of the element; empty: an artifact
  int mcid = -1;
};

// May `next`, which is drawn right behind `run`, be a part of the same text object? So words from
// right to left are: pypdf turns round what one text object has.
bool joins(const pages::GlyphRun& run, const pages::GlyphRun& next);

// Several runs as one, which `joins` allows: `next` at the end of `run`.
void append(const pages::GlyphRun& next, pages::GlyphRun& run);

// A run with marks inside. What is no text becomes an artifact behind it.
void draw_marked_glyphs(const pages::GlyphRun& run, const std::vector<MarkedWord>& words,
                        const FontResource& font, const FontNames& names, Content& content);

}  // namespace resumec::backend::pdf
