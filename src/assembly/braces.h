// `{{name}}` in a text.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace resumec::assembly {

struct Braces {
  std::size_t begin = 0;  // of the backslash, where one stands before them
  std::size_t end = 0;
  std::string_view name;
  bool escaped = false;  // `\{{name}}` prints its braces
  bool spaced = false;   // `{{ name }}`: in a file without variables, somebody else's
};

// ASCII letters, digits, `_` and `-`, a letter or `_` first.
bool is_variable_name(std::string_view text);

// All of them, in order. Blanks may stand inside the braces. Braces round anything else than a name
// are text: `{{ item | upper }}`, `{{}}`, `{name}`.
std::vector<Braces> find_braces(std::string_view text);

}  // namespace resumec::assembly
