// Pictures that stand in the text itself: `data:image/png;base64,iVBORw0...` (RFC 2397), as web
// applications export them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace resumec::picture {

bool is_data_url(std::string_view name);

// The bytes of one; nothing where it is not in base64 (RFC 4648, also its alphabet for addresses)
// or where that is damaged. Blanks, line ends and a missing `=` at the end do no harm.
std::optional<std::string> bytes_of_data_url(std::string_view url);

}  // namespace resumec::picture
