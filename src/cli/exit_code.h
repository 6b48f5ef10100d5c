// What the program's exit status means; scripts rely on it.
#pragma once

namespace resumec::cli {

enum ExitCode : int {
  kClean = 0,
  kInputErrors = 1,  // the résumé has faults
  kUsage = 2,        // the command line has
  kCannotReadWrite = 3,
  kInternalFault = 70,  // EX_SOFTWARE of sysexits.h
};

}  // namespace resumec::cli
