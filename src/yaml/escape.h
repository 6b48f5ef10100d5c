// Escapes in double quotes: YAML's (YAML 1.2, 5.7), of which JSON's are a part.
#pragma once

#include <cstddef>
#include <string_view>

namespace resumec::yaml {

struct Escape {
  char32_t value = 0;
  std::size_t length = 1;  // bytes from the backslash on, at least 1
  bool known = false;      // false: no such escape, too few digits, or half a surrogate pair
};

// The escape whose backslash stands at `at`. A high surrogate followed by a low one is one escape.
Escape decode_escape(std::string_view text, std::size_t at);

}  // namespace resumec::yaml
