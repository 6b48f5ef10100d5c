// JSON (RFC 8259) through nlohmann-json's SAX interface, which does not recurse.
#pragma once

#include "diag/sink.h"
#include "yaml/clean_text.h"
#include "yaml/node.h"

namespace resumec::yaml {

// The tree of text that passed `guard_bytes`; without a root after an error.
Tree read_json(const CleanText& input, diag::Sink& sink);

}  // namespace resumec::yaml
