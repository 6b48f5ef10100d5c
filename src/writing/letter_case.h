// Capitals.
#pragma once

#include <string>
#include <string_view>

namespace resumec::writing {

// In capitals, as the language (BCP 47) writes them: "ß" is "SS", a Turkish "i" is "İ".
std::string upper_case(std::string_view text, std::string_view language);

// With a capital at the beginning, as a line begins; scripts without capitals stay as they are.
std::string with_capital(std::string_view text, std::string_view language);

}  // namespace resumec::writing
