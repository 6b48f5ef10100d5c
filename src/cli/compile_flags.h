// The options that shape a compilation, shared by every command that compiles.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/terminal.h"
#include "resumec/compile.h"

namespace resumec::cli {

// "a", "b", "c" of "a,b" and "c": the values of an option that takes lists. (CLI11's own way to
// part them takes the next word of the command line for a value when there is none between two
// commas.)
std::vector<std::string> parted(const std::vector<std::string>& values);

// For `check()` of such an option.
std::string names_each(const std::string& value);

struct CompileFlags {
  std::string theme;
  std::string locale;
  std::string root;
  std::string today;
  std::vector<std::string> sets;
  std::vector<std::string> variants;  // as they were typed: see `parted`
  std::vector<std::string> overlays;
  std::vector<std::string> with;
  int pages = 0;
  std::vector<std::string> warnings;
  std::int64_t max_errors = 50;

  void add_to(CLI::App& app);

  // The options they mean; nothing, having complained, when `--set` has no `=`, `-W` names
  // no warning, or a file that they name cannot be read; then `exit_code` says how to end.
  // `SOURCE_DATE_EPOCH` is today when `--today` is not given, and wrong when it is no day.
  std::optional<Request> request(Terminal& terminal, int& exit_code) const;
};

// Notes the files that a command line names, before any of them is looked at: a command that ends
// early must not write a file of complaints over them. `files` are résumés as `read_input` takes
// them.
void note_inputs(const std::vector<std::string>& files, const CompileFlags& flags,
                 TakenFiles& taken);

// The machine's files; each that is read is noted in `taken`, which must live longer.
std::unique_ptr<FileSystem> recorded_files(TakenFiles& taken);

// "2026-01-31" of seconds since 1970-01-01 UTC.
std::string iso_date(long long seconds);

}  // namespace resumec::cli
