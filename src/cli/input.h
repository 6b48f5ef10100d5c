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

// A résumé with a photo in it would still be far smaller; a device without end must not fill the
// memory.
constexpr std::size_t kLongestInput = std::size_t{64} << 20U;

// Whether something stands at `path`.
bool exists(const std::string& path);

// What a file is that is read, for `TakenFiles`.
constexpr std::string_view kResume = "the résumé";
constexpr std::string_view kOverlay = "the overlay";
constexpr std::string_view kWith = "the file of `--with`";

// "cv/ada.pdf" of "cv/ada.yaml" and ".pdf": where an output stands unless another place is named.
std::string beside_input(const std::string& path, const std::string& extension);

// What is read when no file is named: `resume.yaml`, else `resume.json`, of the working directory.
// Empty when neither is there.
std::string default_input();

// `path` empty: `default_input()`. "-": standard input. `what` is one of those above; what was read
// is noted in the terminal's `taken()`.
InputResult read_input(const std::string& path, std::string_view what, Terminal& terminal);

}  // namespace resumec::cli
