// Characters that no text of a résumé can hold, whether they stand in the file or in an escape.
#pragma once

#include <string_view>

#include "yaml/node.h"
#include "yaml/tree_builder.h"

namespace resumec::yaml {

// Why `c` cannot stand in a text ("a control character"), or empty. XML 1.0 and HTML forbid what is
// forbidden here, and U+202D and U+202E show a line in another order than it is read in.
std::string_view why_forbidden(char32_t c);

// Complains about forbidden characters that escapes brought into a scalar, and makes line ends of
// its text LF.
void check_text(TreeBuilder& tree, Node& scalar);

}  // namespace resumec::yaml
