// WOFF 2.0 (W3C Recommendation): a font file as browsers like to get it, at half its size.
//
// Debian's libwoff would do the same, but tells the terminal how well it did at every font, and is
// there only as a shared library with a libstdc++ of its own: the program would start in 3.3 ms
// instead of 2.2. So the container and its rewriting of outlines are written here, and only the
// compression is Brotli's, out of Debian's archive.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace resumec::font {

// `sfnt`, a whole TrueType or OpenType file, packed. Nothing when it is no such file.
std::optional<std::string> woff2(std::string_view sfnt);

// The `glyf` table as WOFF 2 sends it (5.1): the outlines' counts, flags and coordinates each in a
// stream of its own, where Brotli finds more that is alike: 12 % less. Nothing when an outline
// cannot be read; the table is then sent as it is.
std::optional<std::string> transformed_glyphs(std::string_view glyf, std::string_view loca,
                                              bool long_offsets, unsigned glyph_count);

}  // namespace resumec::font
