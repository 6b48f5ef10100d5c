// Capitals.
#pragma once

#include <string>
#include <string_view>

namespace resumec::writing {

// In capitals, as the language (BCP 47) writes them: "ß" is "SS", a Turkish "i" is "İ".
std::string upper_case(std::string_view text, std::string_view language);

}  // namespace resumec::writing
