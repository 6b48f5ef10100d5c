// A program that writes one thing amiss writes it in every entry: 350 lines that say the same hide
// the one that says something else.
#pragma once

#include <vector>

#include "diag/diagnostic.h"
#include "source/source_map.h"

namespace resumec::diag {

// Complaints in their order, those of one code, kind, severity and file as the first of them. It
// has the places of the others in `repeats`, their number and first places in a note, and all their
// fixes as one.
std::vector<Diagnostic> fold(const std::vector<const Diagnostic*>& order,
                             const source::SourceMap& files);

}  // namespace resumec::diag
