// Subsetting: a font file with only the glyphs that a document shows, by hb-subset.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "font/face.h"
#include "font/shape.h"

namespace resumec::font {

struct Subset {
  std::string
      data;  // TrueType: a whole sfnt; CFF: the bare CFF table, as PDF's CIDFontType0C wants it
  std::map<std::uint32_t, std::uint32_t> cid;  // glyph id of the face -> CID in the subset
  std::uint32_t glyph_count = 0;  // of the subset, .notdef and the parts of composites included
};

// Nothing when hb-subset refuses the font.
std::optional<Subset> subset(const Face& face, const std::set<std::uint32_t>& glyphs);

// A whole OpenType file with cmap and layout tables for these characters, for a web page. It bears
// a name of its own, and its original's copyright and licence.
// Small capitals and the other kinds of figures are kept where `features` has them.
std::optional<std::string> web_subset(const Face& face, const std::set<char32_t>& characters,
                                      const Features& features = {});

}  // namespace resumec::font
