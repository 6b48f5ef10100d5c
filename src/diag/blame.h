// Whose fault an error is: the file's, or that of who asked.
#pragma once

#include "diag/sink.h"
#include "source/source_map.h"

namespace resumec::diag {

// Whether any error is about what the request says: the value of an override, or a name of the
// request (a theme, a variant, a language, a day, a format) that means nothing.
bool request_at_fault(const Sink& sink, const source::SourceMap& files);

}  // namespace resumec::diag
