// The way to a file that a stranger named, which may not leave a folder.
#pragma once

#include <string_view>

#include "resumec/file_system.h"
#include "source/descriptor.h"

namespace resumec::source {

struct Found {
  Descriptor file;         // of a regular file, open for reading
  int error = 0;           // an errno: nothing is open
  bool outside = false;    // the name leads out of the root; `error` is 0
  bool irregular = false;  // there is something, and it is a device, a FIFO, a socket; likewise
};

Found open_below(const Bounds& bounds, std::string_view name);

}  // namespace resumec::source
