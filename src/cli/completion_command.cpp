// `resumec completion`: what a shell has to know to complete a command line.
#include <memory>
#include <string_view>

#include <fmt/format.h>

#include "cli/command_tree.h"
#include "cli/commands.h"

namespace resumec::cli {
namespace {

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

// Words that no shell takes apart; other than names of ours there are none.
std::string in_one(const std::vector<std::string>& words) {
  return fmt::format("{}", fmt::join(words, " "));
}

std::vector<std::string> names_of(const OptionHelp& option) {
  std::vector<std::string> names;
  if (!option.short_name.empty()) names.push_back(option.short_name);
  if (!option.long_name.empty()) names.push_back(option.long_name);
  return names;
}

// Where no word of ours fits, bash completes names of files.
std::string for_bash(const std::vector<CommandHelp>& tree) {
  std::vector<std::string> commands;
  std::string cases;
  for (const CommandHelp& command : tree) {
    commands.push_back(command.name);
    std::vector<std::string> options;
    for (const OptionHelp& option : command.options) {
      std::vector<std::string> patterns;
      for (const std::string& name : names_of(option)) {
        options.push_back(name);
        patterns.push_back(command.name + ":" + name);
      }
      if (option.value.empty()) continue;
      cases += fmt::format("    {}) words='{}' ;;\n", fmt::join(patterns, " | "),
                           in_one(option.choices));
    }
    std::vector<std::string> choices;
    for (const OptionHelp& argument : command.arguments) choices = argument.choices;
    cases +=
        fmt::format("    {0}:*) if [[ $word == -* ]]; then words='{1}'; else words='{2}'; fi ;;\n",
                    command.name, in_one(options), in_one(choices));
  }
  return fmt::format(
      "# Completion of resumec for bash 4 and newer.\n"
      "_resumec() {{\n"
      "  local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD - 1]}} words=\n"
      "  if ((COMP_CWORD == 1)); then\n"
      "    words='{} --help --version'\n"
      "  else\n"
      "    case ${{COMP_WORDS[1]}}:$before in\n"
      "{}"
      "    esac\n"
      "  fi\n"
      "  mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$word\")\n"
      "}}\n"
      "complete -o bashdefault -o default -F _resumec resumec\n",
      in_one(commands), cases);
}

std::string zsh_text(const std::string& text) {
  std::string line = first_line(text);
  for (const std::string_view sign : {"\\", "[", "]", ":"}) {
    line = replaced(line, sign, "\\" + std::string(sign));
  }
  return replaced(line, "'", "'\\''");
}

std::string zsh_values(const OptionHelp& option) {
  const std::string files = option.value == "DIR" ? "_files -/" : "_files";
  if (option.choices.empty()) return option.takes_files ? files : " ";
  const std::string words = "(" + in_one(option.choices) + ")";
  return option.takes_files
             ? fmt::format("{{_alternative \"words\\:word\\:{}\" \"files\\:file\\:{}\"}}", words,
                           files)
             : words;
}

std::string for_zsh(const std::vector<CommandHelp>& tree) {
  std::string commands;
  std::string cases;
  for (const CommandHelp& command : tree) {
    commands += fmt::format("    '{}:{}'\n", command.name, zsh_text(command.summary));
    cases += fmt::format("    {})\n      _arguments -s", command.name);
    for (const OptionHelp& option : command.options) {
      std::vector<std::string> names = names_of(option);
      const std::string once = fmt::format("'({})'", fmt::join(names, " "));
      // A value is the next word, or stands in this one: `--theme=plain`, `-tplain`.
      for (std::string& name : names) {
        if (!option.value.empty()) name += name.starts_with("--") ? "=" : "+";
      }
      const std::string all =
          names.size() > 1 ? fmt::format("{{{}}}", fmt::join(names, ",")) : names.front();
      const std::string value =
          option.value.empty() ? "" : fmt::format(":{}:{}", option.value, zsh_values(option));
      cases += fmt::format(" \\\n        {}{}'[{}]{}'", option.repeats ? "'*'" : once, all,
                           zsh_text(option.text), value);
    }
    for (const OptionHelp& argument : command.arguments) {
      cases += fmt::format(" \\\n        '{}:{}:{}'", argument.repeats ? "*" : "1", argument.value,
                           zsh_values(argument));
    }
    cases += " ;;\n";
  }
  return fmt::format(
      "#compdef resumec\n"
      "# Completion of resumec for zsh.\n"
      "_resumec() {{\n"
      "  local -a commands\n"
      "  commands=(\n"
      "{}"
      "  )\n"
      "  if ((CURRENT == 2)); then\n"
      "    _describe command commands\n"
      "    _files\n"
      "    return\n"
      "  fi\n"
      "  shift words\n"
      "  ((CURRENT--))\n"
      "  case $words[1] in\n"
      "{}"
      "  esac\n"
      "}}\n"
      "if [[ $zsh_eval_context[-1] == loadautofunc ]]; then\n"
      "  _resumec \"$@\"\n"
      "else\n"
      "  compdef _resumec resumec\n"
      "fi\n",
      commands, cases);
}

std::string fish_text(const std::string& text) {
  return replaced(replaced(first_line(text), "\\", "\\\\"), "'", "\\'");
}

std::string for_fish(const std::vector<CommandHelp>& tree) {
  std::string out = "# Completion of resumec for fish.\n";
  for (const CommandHelp& command : tree) {
    out += fmt::format("complete -c resumec -n __fish_use_subcommand -a {} -d '{}'\n", command.name,
                       fish_text(command.summary));
  }
  for (const CommandHelp& command : tree) {
    const std::string begin =
        fmt::format("complete -c resumec -n '__fish_seen_subcommand_from {}'", command.name);
    for (const OptionHelp& option : command.options) {
      out += begin;
      if (!option.short_name.empty()) out += " -s " + option.short_name.substr(1);
      if (!option.long_name.empty()) out += " -l " + option.long_name.substr(2);
      if (!option.value.empty()) out += option.takes_files ? " -r -F" : " -x";
      if (!option.choices.empty()) out += fmt::format(" -a '{}'", in_one(option.choices));
      out += fmt::format(" -d '{}'\n", fish_text(option.text));
    }
    for (const OptionHelp& argument : command.arguments) {
      if (argument.choices.empty()) continue;
      out += fmt::format("{} -f -a '{}'\n", begin, in_one(argument.choices));
    }
  }
  return out;
}

}  // namespace

Action add_completion(CLI::App& app) {
  CLI::App* command = app.add_subcommand("completion", "Print what a shell completes by");
  auto shell = std::make_shared<std::string>();
  command->add_option("SHELL", *shell, "bash, zsh or fish")
      ->required()
      ->check(CLI::IsMember({"bash", "zsh", "fish"}));
  command->footer(
      "Examples:\n"
      "  resumec completion bash > ~/.local/share/bash-completion/completions/resumec\n"
      "  resumec completion zsh > ~/.zfunc/_resumec\n"
      "  resumec completion fish > ~/.config/fish/completions/resumec.fish\n");
  return [shell] {
    const std::vector<CommandHelp> tree = command_tree();
    return Terminal(TerminalOptions{})
        .print(*shell == "bash"  ? for_bash(tree)
               : *shell == "zsh" ? for_zsh(tree)
                                 : for_fish(tree));
  };
}

}  // namespace resumec::cli
