// What the program says on standard error, and how wide and colourful it may.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "resumec/diagnostic.h"

namespace resumec::cli {

// How complaints are shown: `--message-format` and `--color`, for every command that can complain.
struct TerminalOptions {
  std::string form = "human";  // or "short"
  std::string color = "auto";  // or "always", "never"
};

class Terminal {
 public:
  explicit Terminal(const TerminalOptions& options);

  // Complaints, in the chosen form.
  void show(const std::vector<Diagnostic>& diagnostics) const;

  // A complaint of the command line itself: "error: text", and "help: hint" when there is one.
  void complain(std::string_view text, std::string_view hint = "") const;

  // A line of news, such as what was written.
  static void say(std::string_view text);

 private:
  RenderOptions render_options_;
};

// Writes `text` to standard output; false, having complained, when that fails (a full disk, a
// closed pipe).
bool print(std::string_view text);

}  // namespace resumec::cli
