// Temporary files that nothing leaves behind: neither an error nor a signal that ends the program.
//
// The paths stand in a list; a handler of the signals that end programs unlinks what is in it and
// lets the signal do its work, so that the caller's `wait` sees the signal. SIGKILL cannot be
// handled: after it a file `*.tmp` may stand beside an untouched output. SIGXFSZ is ignored by
// main(), which makes of it a write that fails.
#pragma once

#include <sys/types.h>

#include <csignal>
#include <string>

namespace resumec::cli {

// Signals that end programs wait as long as this lives: what happens meanwhile happens whole.
class SignalsHeld {
 public:
  SignalsHeld();
  ~SignalsHeld();
  SignalsHeld(const SignalsHeld&) = delete;
  SignalsHeld& operator=(const SignalsHeld&) = delete;

 private:
  sigset_t before_{};
};

// Makes a new file beside `target`, on the same file system, and opens it for writing; its name
// ends in ".tmp". -1 with errno set on failure.
int make_temporary_file(const std::string& target, mode_t mode, std::string& path);

// Renames it to `target`, or says why not by an errno; 0 is success.
int rename_temporary_file(const std::string& path, const std::string& target);

// Removes it.
void remove_temporary_file(const std::string& path);

// Removes all there are. Allocates nothing, and may be called by a handler of signals.
void remove_all_temporary_files();

}  // namespace resumec::cli
