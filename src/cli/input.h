// Finding and reading the résumé that a command works on.
#pragma once

#include <optional>
#include <string>

#include "cli/terminal.h"
#include "resumec/compile.h"

namespace resumec::cli {

struct Input {
  Source source;
  std::string directory;  // of the file, "" for the working directory; outputs go there
  std::string stem;       // "resume" of "cv/resume.yaml" and of standard input
};

// What came of it: an input, or the exit code after a complaint.
struct InputResult {
  std::optional<Input> input;
  int exit_code = 0;
};

// Whether something stands at `path`.
bool exists(const std::string& path);

// `path` empty: `resume.yaml`, else `resume.json`, of the working directory. "-": standard input.
InputResult read_input(const std::string& path, Terminal& terminal);

}  // namespace resumec::cli
