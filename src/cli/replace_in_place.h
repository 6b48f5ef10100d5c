// Writing a file that cannot be replaced by renaming, so that a failure leaves its old bytes.
#pragma once

#include <string>
#include <string_view>

namespace resumec::cli {

// Whether `path` is a mount point, as a single file is that a container was given: no rename
// reaches it. False when the kernel does not tell (before Linux 5.8).
bool is_mount_point(const std::string& path);

// Puts `bytes` in place of those of the regular file at `path`. Claims the room first; when writing
// fails the old bytes are put back. Signals that end the program wait until it is done. An errno,
// or 0. A kill or a power cut between two writes can leave a mixture: only renaming is safe there.
int replace_in_place(const std::string& path, std::string_view bytes);

}  // namespace resumec::cli
