// What stands between two tokens must be punctuation, white space or a comment: anything else is
// text that yaml-cpp read past, and would be missing from the résumé.
#pragma once

#include <cstddef>

#include "yaml/clean_text.h"
#include "yaml/tree_builder.h"

namespace resumec::yaml {

// Checks [begin, end) of the text; at most one complaint a gap.
void check_gap(TreeBuilder& tree, const CleanText& input, std::size_t begin, std::size_t end,
               bool in_flow);

}  // namespace resumec::yaml
