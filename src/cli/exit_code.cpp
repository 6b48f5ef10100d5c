#include "cli/exit_code.h"

#include <algorithm>

namespace resumec::cli {

int exit_code_of(const std::vector<Diagnostic>& diagnostics, bool request_at_fault) {
  int exit_code = request_at_fault ? kUsage : kInputErrors;
  for (const Diagnostic& one : diagnostics) {
    // A theme that the command line names, and that cannot be read; one that a file names has its
    // place in the file.
    if (one.code == "R0001" && one.primary.location.file.empty()) {
      exit_code = std::max<int>(exit_code, kCannotReadWrite);
    }
    if (one.code == "R9001") exit_code = kInternalFault;
  }
  return exit_code;
}

}  // namespace resumec::cli
