// Writing to what is open, whatever the system interrupts.
#pragma once

#include <string_view>

namespace resumec::cli {

// Writes all of `bytes`, whatever the size of the pipe; an errno, or 0.
int write_all(int descriptor, std::string_view bytes);

// Brings what was written to the disk; an errno, or 0. A file system that has no such thing is no
// failure.
int flush(int descriptor);

}  // namespace resumec::cli
