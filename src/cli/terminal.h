// What the program says on standard error, and in a file of complaints, and how wide and colourful
// it may.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/progress.h"
#include "cli/taken_files.h"
#include "resumec/diagnostic.h"

namespace resumec::cli {

// How complaints are shown, for every command that can complain.
struct TerminalOptions {
  std::string form;            // of `message_forms()`; empty: what suits the place
  std::string color = "auto";  // or "always", "never"
  std::string file;            // empty, or where all complaints are written as well
};

// The names that `--message-format` takes.
std::vector<std::string> message_forms();

class Terminal {
 public:
  explicit Terminal(const TerminalOptions& options);

  // Complaints, in the chosen form. A form of one document for all waits for `finish`.
  void show(const std::vector<Diagnostic>& diagnostics);

  // The end of a command: what `show` held back, and the file of complaints. `exit_code` is the
  // command's; that of a failed write takes its place, and that of a wrong command line when the
  // file of complaints or standard error is a file that this run reads or writes.
  [[nodiscard]] int finish(int exit_code);

  // The files that this run reads and writes; whoever reads or writes one says so here.
  [[nodiscard]] TakenFiles& taken() { return taken_; }

  // Whether what is said has no reader any more: who read standard error went away.
  [[nodiscard]] bool nobody_reads() const { return nobody_reads_; }

  // What is told of a long run while it lasts.
  [[nodiscard]] Progress& progress() { return progress_; }

  // Before anything is written: whether all `targets`, and the file of complaints, may be. False,
  // having complained; then the command line is wrong.
  [[nodiscard]] bool may_write(std::vector<std::string> targets);

  // Writes `text` to standard output. The exit code, after a complaint when it is not 0: that fails
  // (a full disk), or it leads into a file that was read. A reader that went away is no complaint.
  [[nodiscard]] int print(std::string_view text);

  // Complaints of an earlier run, which still hold: not shown again, and among those of a document
  // or a file of them all.
  void keep(const std::vector<Diagnostic>& diagnostics);

  // What there is for such a document; empty when none is wanted.
  [[nodiscard]] const std::vector<Diagnostic>& kept() const { return shown_; }

  // A complaint with a code that concerns no place in a text, such as a file that cannot be read:
  // in the chosen form, and among the complaints of the file. `code` is one of those the library
  // lists.
  void show_fault(std::string_view code, std::string message, std::string hint = "");

  // A complaint of the command line itself: "error: text", and "help: hint" when there is one.
  void complain(std::string_view text, std::string_view hint = "");

  // A line of news, such as what was written; not among complaints that a program reads.
  void say(std::string_view text);

 private:
  // To standard error, unless the shell has opened it on a file that was read.
  void write(std::string_view text);

  RenderOptions render_options_;
  Progress progress_;
  std::string file_;
  bool file_refused_ = false;      // it must not be written, which was said
  std::vector<Diagnostic> shown_;  // kept only for `finish`
  TakenFiles taken_;
  bool after_frames_ = false;  // what was written last are complaints as people read them
  bool silent_ = false;        // something could not be said
  bool nobody_reads_ = false;
};

}  // namespace resumec::cli
