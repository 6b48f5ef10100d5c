// The complaint about a name that leads out of the folder that may be read, worded once: photos,
// themes and fonts have it in common.
#pragma once

#include <string_view>

#include "diag/diagnostic.h"
#include "resumec/file_system.h"

namespace resumec::diag {

// `what` is "the photo" or the like. It says nothing of what the name leads to, not even whether
// there is something.
Diagnostic outside_root(std::string_view what, std::string_view name, const Bounds& bounds,
                        source::Span span);

}  // namespace resumec::diag
