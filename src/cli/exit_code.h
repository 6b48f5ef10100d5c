// What the program's exit status means; scripts rely on it.
#pragma once

#include <vector>

#include "resumec/diagnostic.h"

namespace resumec::cli {

enum ExitCode : int {
  kClean = 0,
  kInputErrors = 1,  // the résumé has faults
  kUsage = 2,        // the command line has
  kCannotReadWrite = 3,
  kInternalFault = 70,  // EX_SOFTWARE of sysexits.h
  // 128 and SIGPIPE: as a shell tells of a program whose reader went away: that of standard output,
  // or of the messages of a watch. Nothing is said.
  kNobodyReads = 141,
};

// Of a compilation with errors: the worst of what they mean. Its faults are the file's, unless they
// are those of who asked.
int exit_code_of(const std::vector<Diagnostic>& diagnostics, bool request_at_fault);

// Of a CompileResult and the like.
template <class Result>
int exit_code_of(const Result& result) {
  return result.ok() ? kClean : exit_code_of(result.diagnostics, result.request_at_fault);
}

}  // namespace resumec::cli
