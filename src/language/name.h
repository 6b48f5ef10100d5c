// Language tags that were meant, from the other ways in which people write a language.
#pragma once

#include <string>
#include <string_view>

namespace resumec::language {

// "en-GB" for "en_GB" or "en_GB.UTF-8", "de" for "German" or "Deutsch", "cs" for the country code
// "cz"; empty when `word` is none of these. `word` itself is no known tag.
std::string meant_language(std::string_view word);

}  // namespace resumec::language
