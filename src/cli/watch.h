// `resumec build --watch`: builds again whenever something of it was saved.
#pragma once

#include "cli/build_flags.h"

namespace resumec::cli {

// Builds, waits for a change, builds what it concerns, for ever: a signal ends it, as it ends any
// build, without leavings. Returns the exit code when it cannot begin, cannot go on watching, or
// nobody reads what it says any more.
int watch(const BuildFlags& flags);

}  // namespace resumec::cli
