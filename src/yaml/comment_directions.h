// Characters that turn the direction of a comment, and are not ended in it.
//
// A comment is in no output, but whoever reviews the file reads it, and what such a character turns
// is not what is written ("Trojan Source", CVE-2021-42574). Texts are looked at by their fields.
#pragma once

#include <string_view>

#include "diag/sink.h"
#include "source/span.h"
#include "yaml/node.h"

namespace resumec::yaml {

// Warns once, at the first. `bytes` is the whole file, of which `root` is the tree.
void check_comment_directions(std::string_view bytes, source::FileId file, const Node& root,
                              diag::Sink& sink);

}  // namespace resumec::yaml
