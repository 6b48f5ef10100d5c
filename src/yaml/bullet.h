// Signs that people and word processors put before the items of a list, and YAML does not know.
#pragma once

#include <string_view>

namespace resumec::yaml {

// The sign that `text` begins with and a space follows; empty when there is none.
std::string_view bullet_of(std::string_view text);

}  // namespace resumec::yaml
