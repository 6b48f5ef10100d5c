// Running out of memory, as one sentence.
//
// C++ says it by an exception. The libraries in C say it by a null pointer that their own code
// makes something of: HarfBuzz a glyph less, libharu a code, ICU no line break. Some of that would
// be a complaint about the wrong thing, and some a résumé that is silently not the same. So in this
// program nothing is told that there is no memory: memory.cpp stands in front of the C library's
// functions and ends the program. The library libresumec leaves them alone.
#pragma once

namespace resumec::cli {

// Says it, removes temporary files, and ends the program. Allocates nothing.
[[noreturn]] void end_without_memory();

}  // namespace resumec::cli
