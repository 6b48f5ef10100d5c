// The program: parses the command line and runs one command.
#include <algorithm>
#include <csignal>
#include <cstdio>
#include <exception>
#include <new>
#include <sstream>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "characters/printable.h"
#include "cli/called_as.h"
#include "cli/commands.h"
#include "cli/environment.h"
#include "cli/exit_code.h"
#include "cli/meant_words.h"
#include "cli/memory.h"
#include "cli/suggestion.h"
#include "resumec/compile.h"

namespace resumec::cli {
namespace {

// Every name that a mistyped word could have meant: commands for a word, options for a `--word`.
std::vector<std::string> names_like(const CLI::App& app, const std::string& word) {
  std::vector<std::string> names;
  if (word.starts_with('-')) {
    for (const CLI::Option* option : app.get_options()) {
      for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    }
  } else {
    for (const Command& command : commands()) names.push_back(command.name);
  }
  return names;
}

// `what` is a word that is no option.
int complain_of_word(const std::string& word, std::string_view what, const std::string& hint) {
  Terminal(TerminalOptions{})
      .complain(fmt::format("unknown {} `{}`", word.starts_with('-') ? "option" : what,
                            characters::printable(word)),
                hint);
  return kUsage;
}

int complain_of_word(const CLI::App& app, const std::string& word) {
  const bool whole = app.get_parent() == nullptr;
  const std::string plain = word.substr(0, word.find('='));
  const std::string help =
      whole ? "resumec --help" : fmt::format("resumec {} --help", app.get_name());
  return complain_of_word(
      word, whole ? "command" : "argument",
      did_you_mean(plain, names_like(app, word), fmt::format("`{}` lists what there is", help)));
}

// CLI11 says "Could not convert: --max-errors = x" and the like.
int complain_of_parse(const CLI::App& app, std::string text) {
  constexpr std::string_view kNoNumber = "Could not convert: ";
  if (text.starts_with(kNoNumber)) {
    text.erase(0, kNoNumber.size());
    const std::size_t equals = text.find(" = ");
    if (equals != std::string::npos) text.replace(equals, 3, " ");
    text = "`" + text + "` is no number";
  }
  std::string help = "resumec --help";
  for (const CLI::App* command : app.get_subcommands()) {
    help = "resumec " + command->get_name() + " --help";
  }
  Terminal(TerminalOptions{})
      .complain(characters::printable(text), fmt::format("`{}` lists what there is", help));
  return kUsage;
}

// Whether a command line can lead to a command: one that begins with a command leads to those that
// it names, and `--version` to none. Any other is answered with a list of them all.
bool may_be_meant(const std::string& command, const std::vector<std::string>& words) {
  const auto names = [&words](const std::string& name) {
    return std::find(words.begin(), words.end(), name) != words.end();
  };
  if (words.empty()) return true;
  if (words.front() == "--version") return false;
  const auto& all = commands();
  const bool begins = std::any_of(
      all.begin(), all.end(), [&words](const Command& one) { return one.name == words.front(); });
  return !begins || names(command);
}

int run(int argc, char** argv) {
  CLI::App app{"Compiles one YAML résumé to PDF, HTML, plain text, Markdown and JSON Resume.",
               "resumec"};
  app.set_version_flag("--version", std::string("resumec ") + std::string(version()));
  app.allow_extras();
  // A file may have the name of a command, and `man build` is one.
  app.require_subcommand(0, 1);
  app.footer(
      fmt::format("{}\n`resumec COMMAND --help` shows a command with examples.\n", kFileAlone));
  std::vector<std::pair<CLI::App*, Action>> actions;
  std::vector<std::string> words(argv + std::min(argc, 1), argv + argc);
  if (const std::string word = word_too_much(words); !word.empty()) {
    return complain_of_word(word, "argument", "`resumec --help` lists what there is");
  }
  words = meant_words(std::move(words));
  for (const Command& command : commands()) {
    // Its options cost as much as reading a short résumé.
    if (!may_be_meant(command.name, words)) continue;
    Action action = command.add(app);
    CLI::App* subcommand = app.get_subcommand(command.name);
    subcommand->allow_extras();
    actions.emplace_back(subcommand, std::move(action));
  }
  try {
    // CLI11 takes them from the back.
    std::reverse(words.begin(), words.end());
    app.parse(std::move(words));
  } catch (const CLI::Success& help) {
    std::ostringstream text;
    app.exit(help, text, text);
    return Terminal(TerminalOptions{}).print(text.str());
  } catch (const CLI::ParseError& error) {
    return complain_of_parse(app, error.what());
  }
  const std::vector<std::string> before = app.remaining();
  for (const auto& [subcommand, action] : actions) {
    if (!subcommand->parsed()) continue;
    if (!before.empty()) {
      return complain_of_word(
          before.front(), "command",
          fmt::format("options of a command stand behind it: `resumec {} {}`",
                      subcommand->get_name(), characters::printable(before.front())));
    }
    std::vector<std::string> extras = subcommand->remaining();
    // The mark behind which a word is a file, whatever it begins with; CLI11 keeps it.
    std::erase(extras, "--");
    if (!extras.empty()) return complain_of_word(*subcommand, extras.front());
    return action();
  }
  if (!before.empty()) return complain_of_word(app, before.front());
  return Terminal(TerminalOptions{}).print(app.help());
}

}  // namespace

const std::vector<Command>& commands() {
  static const std::vector<Command> list = {
      {"build", add_build},           {"check", add_check},     {"new", add_new},
      {"explain", add_explain},       {"schema", add_schema},   {"themes", add_themes},
      {"fonts", add_fonts},           {"formats", add_formats}, {"inspect", add_inspect},
      {"completion", add_completion}, {"man", add_man},
  };
  return list;
}

std::string names_something(const std::string& path) {
  return path.empty() ? "an empty name" : "";
}

void add_terminal_options(CLI::App& app, TerminalOptions& options) {
  app.add_option("--message-format", options.form,
                 "How complaints are shown: human, short, json, sarif, github, gitlab.\n"
                 "Default: github in its workflows, else human")
      ->type_name("FORM")
      ->check(CLI::IsMember(message_forms()));
  app.add_option("--diagnostics-file", options.file,
                 "Write the complaints there, too: SARIF to *.sarif, GitLab's report to\n"
                 "*.codequality.json, JSON lines to any other")
      ->type_name("FILE")
      ->check(names_something);
  app.add_option("--color", options.color, "auto, always or never; NO_COLOR is honoured")
      ->type_name("WHEN")
      ->check(CLI::IsMember({"auto", "always", "never"}));
}

}  // namespace resumec::cli

int main(int argc, char** argv) {
  // A reader that goes away (`| head`) is a write that fails: what was begun is brought to its end
  // before the signal has its way.
  const auto pipe_handler = std::signal(SIGPIPE, SIG_IGN);
  resumec::cli::note_called_as(argc > 0 ? argv[0] : nullptr);
  resumec::cli::keep_known_variables();
  // A write past `ulimit -f`, too.
  std::signal(SIGXFSZ, SIG_IGN);
  try {
    const int exit_code = resumec::cli::run(argc, argv);
    if (exit_code == resumec::cli::kNobodyReads && pipe_handler == SIG_DFL) {
      std::signal(SIGPIPE, SIG_DFL);
      std::raise(SIGPIPE);
    }
    return exit_code;
  } catch (const std::bad_alloc&) {
    resumec::cli::end_without_memory();
  } catch (const std::exception& fault) {
    std::fprintf(stderr, "error[R9001]: the compiler itself failed: %s\n", fault.what());
  } catch (...) {
    std::fprintf(stderr, "error[R9001]: the compiler itself failed\n");
  }
  return resumec::cli::kInternalFault;
}
