// A span as the public places have it.
#pragma once

#include "resumec/diagnostic.h"
#include "source/source_map.h"
#include "source/span.h"

namespace resumec::diag {

// Without a file for a span that is not known.
Location locate(const source::SourceMap& files, source::Span span);

}  // namespace resumec::diag
