// Text that is safe to show: on a terminal, in a message.
#pragma once

#include <string>
#include <string_view>

namespace resumec::characters {

// Characters that would move the cursor, reorder the line or show nothing at all. The joiners
// U+200C and U+200D are not among them: Persian and emoji need them.
bool is_unprintable(char32_t c);

// `text` with such characters as U+XXXX.
std::string printable(std::string_view text);

}  // namespace resumec::characters
