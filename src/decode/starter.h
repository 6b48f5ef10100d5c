// The résumé that `resumec new` writes.
#pragma once

#include <string>
#include <string_view>

namespace resumec::decode {

// YAML that compiles clean, with comments for whoever has never seen the format.
std::string starter(std::string_view name);

}  // namespace resumec::decode
