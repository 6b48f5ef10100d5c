// YAML tags: `!!str` and the other core tags where they agree with what they stand before; all
// others would change what a value means in ways a résumé has no use for, and are refused.
#pragma once

#include <string_view>

#include "source/span.h"
#include "yaml/clean_text.h"
#include "yaml/node.h"
#include "yaml/tree_builder.h"

namespace resumec::yaml {

// `tag` as yaml-cpp resolved it, written at `span`.
void check_tag(TreeBuilder& tree, std::string_view tag, source::Span span, const CleanText& input,
               Node& node);

}  // namespace resumec::yaml
