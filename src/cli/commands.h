// The commands of the program: each registers its options and returns what runs it.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/terminal.h"

namespace resumec::cli {

// Runs the command with the options that were parsed; returns the exit code.
using Action = std::function<int()>;

// A command: its name on the command line, and the function that adds it to the parser.
struct Command {
  std::string name;
  Action (*add)(CLI::App& app);
};

// In the order of `--help`.
const std::vector<Command>& commands();

Action add_build(CLI::App& app);
Action add_check(CLI::App& app);
Action add_new(CLI::App& app);
Action add_explain(CLI::App& app);
Action add_schema(CLI::App& app);
Action add_themes(CLI::App& app);
Action add_fonts(CLI::App& app);
Action add_formats(CLI::App& app);
Action add_inspect(CLI::App& app);
Action add_completion(CLI::App& app);
Action add_man(CLI::App& app);

// For `check()` of an option that names a file or folder: an empty name is what a script makes of a
// variable that is not set, and must not pass for an option that was left out.
std::string names_something(const std::string& path);

// `--message-format` and `--color`.
void add_terminal_options(CLI::App& app, TerminalOptions& options);

}  // namespace resumec::cli
