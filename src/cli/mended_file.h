// `check --fix`: the fixes of complaints, done in the résumé's own file.
#pragma once

#include <cstddef>
#include <string>

#include "cli/input.h"
#include "cli/terminal.h"
#include "resumec/engine.h"

namespace resumec::cli {

// What came of it: how many complaints were mended, or why the file stands as it stood.
struct Mended {
  std::size_t complaints = 0;
  std::string failure;  // empty: none
};

// Does what fixes there are, again until none is found, and writes the file when that changed its
// text; `source` has the text of the file afterwards. Files that the résumé includes, themes and
// what is laid over it are somebody else's, and stay. Complains of nothing.
Mended mend_file(Source& source, const Request& request, Engine& engine, Terminal& terminal);

}  // namespace resumec::cli
