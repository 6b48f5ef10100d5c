// The commands with their options, as the parser has them: what completions and man pages are made
// of, so that neither can differ from `--help`.
#pragma once

#include <string>
#include <vector>

namespace resumec::cli {

struct OptionHelp {
  std::string short_name;            // "-o"; may be empty
  std::string long_name;             // "--output"; of an argument: "FILE"
  std::string value;                 // "PATH"; empty: it takes none
  std::vector<std::string> choices;  // all that the value can be, where that is a list
  bool takes_files = false;          // names of files may stand there
  bool repeats = false;              // it may be given again
  std::string text;                  // one line or more
};

struct CommandHelp {
  std::string name;
  std::string summary;
  std::vector<OptionHelp> options;    // in the order of `--help`
  std::vector<OptionHelp> arguments;  // files and codes
  std::string footer;                 // "Examples:\n  resumec check\n"
};

// All commands, in the order of `--help`.
std::vector<CommandHelp> command_tree();

// The first line of an option's text, as far as a menu shows it.
std::string first_line(const std::string& text);

}  // namespace resumec::cli
