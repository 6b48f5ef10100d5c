// Reads a file into a YAML tree.
#pragma once

#include <string>

#include "diag/sink.h"
#include "source/source_map.h"
#include "yaml/node.h"

namespace resumec::yaml {

// kText: not read at all; the tree is one text.
enum class Syntax { kYaml, kJson, kText };

// kJson for a name that ends in ".json" (ASCII case ignored), else kYaml.
Syntax syntax_of(std::string_view name);

// The tree of `file`; its root is null after an error, which then is in `sink`. Never throws.
Tree read(const source::SourceMap& files, source::FileId file, Syntax syntax, diag::Sink& sink);

// One line a node, indented: kind, span as line:column-line:column (behind the file's name where
// that is not the root's), text with escapes. Of a null root nothing.
std::string dump(const Node* root, const source::SourceMap& files);

}  // namespace resumec::yaml
