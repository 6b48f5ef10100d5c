// What the system says of a file, in our words.
#pragma once

#include <string>

namespace resumec::files {

// `error` is an errno; a phrase that can stand behind "cannot read `x`: ", such as "no such file".
std::string describe_error(int error);

}  // namespace resumec::files
