#include "cli/command_tree.h"

#include <sstream>

#include "cli/commands.h"
#include "resumec/compile.h"

namespace resumec::cli {
namespace {

// "human", "short" of "FORM:{human,short}", as CLI11 says of a list of choices.
std::vector<std::string> listed(const std::string& type) {
  const std::size_t open = type.find(":{");
  if (open == std::string::npos || !type.ends_with('}')) return {};
  std::vector<std::string> choices;
  std::istringstream list(type.substr(open + 2, type.size() - open - 3));
  for (std::string one; std::getline(list, one, ',');) choices.push_back(one);
  return choices;
}

// What the program has a list of.
std::vector<std::string> known(const std::string& value) {
  std::vector<std::string> choices;
  if (value == "FORMAT") {
    for (const Format& format : formats()) choices.push_back(format.id);
  } else if (value == "THEME") {
    for (const Theme& theme : themes()) choices.push_back(theme.id);
  } else if (value == "STAGE") {
    choices = stages();
  } else if (value == "CODE") {
    for (const DiagnosticCode& code : diagnostic_codes()) choices.push_back(code.code);
  } else if (value == "COMMAND") {
    for (const Command& command : commands()) choices.push_back(command.name);
  }
  return choices;
}

OptionHelp help_of(const CLI::Option& option) {
  OptionHelp help;
  if (!option.get_snames().empty()) help.short_name = "-" + option.get_snames().front();
  if (!option.get_lnames().empty()) help.long_name = "--" + option.get_lnames().front();
  help.text = option.get_description();
  help.repeats = option.get_items_expected_max() > 1;
  if (option.get_items_expected_max() == 0) return help;
  const std::string type = option.get_type_name();
  help.value = option.get_positional() ? option.get_name() : type.substr(0, type.find(':'));
  if (option.get_positional()) help.long_name = help.value;
  help.choices = listed(type);
  if (help.choices.empty()) help.choices = known(help.value);
  help.takes_files =
      help.value == "FILE" || help.value == "PATH" || help.value == "DIR" || help.value == "THEME";
  return help;
}

}  // namespace

std::vector<CommandHelp> command_tree() {
  std::vector<CommandHelp> tree;
  for (const Command& command : commands()) {
    CLI::App app;
    command.add(app);
    const CLI::App& parsed = *app.get_subcommand(command.name);
    CommandHelp help{command.name, parsed.get_description(), {}, {}, parsed.get_footer()};
    for (const CLI::Option* option : parsed.get_options()) {
      (option->get_positional() ? help.arguments : help.options).push_back(help_of(*option));
    }
    tree.push_back(std::move(help));
  }
  return tree;
}

std::string first_line(const std::string& text) {
  return text.substr(0, text.find('\n'));
}

}  // namespace resumec::cli
