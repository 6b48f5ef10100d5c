// What to do about brackets where YAML reads a key.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace resumec::yaml {

// `begin` is where the list or mapping begins that is a key, `end` where its line ends. A word of
// `vars` that stands at the beginning of a text, `{{name}} Ltd`, is such a key to YAML.
std::string hint_of_key(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace resumec::yaml
