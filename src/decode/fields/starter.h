// The résumé that `resumec new` writes.
#pragma once

#include <string>
#include <string_view>

namespace resumec::decode {

// YAML that compiles clean, with comments for whoever has never seen the format. `schema`: the path
// of the JSON Schema for editors, or empty.
std::string starter(std::string_view name, std::string_view schema);

}  // namespace resumec::decode
