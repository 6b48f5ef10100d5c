// The little that PDF must know of a CFF table (Adobe Technical Note 5176) beyond what HarfBuzz
// says.
//
// A glyph of a composite font is chosen by its CID. In a plain CFF font that is the glyph's index;
// in a CID-keyed one, as the large CJK fonts are, the charset of the font itself gives each glyph
// its CID (ISO 32000-1, 9.7.4.2), and hb-subset keeps those numbers.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace resumec::font::cff {

// The Top DICT has the operator ROS.
bool is_cid_keyed(std::string_view table);

// CID of each of the first `glyphs` glyphs of a CID-keyed table; nothing when the table is cut off.
std::optional<std::vector<std::uint32_t>> charset(std::string_view table, std::size_t glyphs);

}  // namespace resumec::font::cff
