// How many terminal columns a text takes (UAX #11: wide and full-width characters take two,
// combining marks none, an emoji sequence two).
#pragma once

#include <cstddef>
#include <string_view>

namespace resumec::support {

std::size_t display_width(std::string_view text);

}  // namespace resumec::support
