// A part of a file that is included: `file.yaml#work[Zalopay].highlights`.
#pragma once

#include <string_view>

#include "diag/sink.h"
#include "source/mapped_text.h"
#include "yaml/node.h"

namespace resumec::assembly {

// What `path` names below `root`; null after a complaint. `file` is what the file is called.
const yaml::Node* find_part(const yaml::Node& root, const source::MappedText& path,
                            std::string_view file, diag::Sink& sink);

}  // namespace resumec::assembly
