// The ToUnicode CMap (ISO 32000-1, 9.10.3): which text each character code of a font stands for.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace resumec::backend::pdf {

// `code_bytes`: how long the font's codes are, 1 or 2. Codes whose text is empty or too long for
// the table are left out.
std::string to_unicode_cmap(const std::map<std::uint32_t, std::string_view>& texts,
                            int code_bytes = 2);

// An entry may have at most 512 bytes of UTF-16.
bool fits_to_unicode(std::string_view text);

}  // namespace resumec::backend::pdf
