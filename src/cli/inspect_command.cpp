// `resumec inspect`: the value between two phases as text, for tests and for the curious.
#include <algorithm>
#include <memory>

#include <fmt/format.h>

#include "characters/printable.h"
#include "cli/commands.h"
#include "cli/compile_flags.h"
#include "cli/exit_code.h"
#include "cli/input.h"
#include "cli/suggestion.h"

namespace resumec::cli {
namespace {

struct InspectFlags {
  std::string file;
  std::string stage = "document";
  CompileFlags compile;
  TerminalOptions terminal;
};

int show_stage(const InspectFlags& flags, Terminal& terminal) {
  note_inputs({flags.file}, flags.compile, terminal.taken());
  const std::vector<std::string> known = stages();
  if (std::find(known.begin(), known.end(), flags.stage) == known.end()) {
    terminal.show_fault(
        "R0032", fmt::format("unknown stage `{}`", characters::printable(flags.stage)),
        did_you_mean(flags.stage, known, fmt::format("the stages are {}", fmt::join(known, ", "))));
    return kUsage;
  }
  if (const std::size_t count = parted(flags.compile.variants).size(); count > 1) {
    terminal.complain(fmt::format("`inspect` shows one version, and {} are named", count));
    return kUsage;
  }
  int exit_code = kClean;
  std::optional<Request> request = flags.compile.request(terminal, exit_code);
  if (!request) return exit_code;
  const InputResult read = read_input(flags.file, kResume, terminal);
  if (!read.input) return read.exit_code;
  const auto files = recorded_files(terminal.taken());
  const auto fonts = fontconfig_fonts();
  request->environment.files = files.get();
  request->environment.installed_fonts = fonts.get();
  const InspectResult result = inspect(read.input->source, flags.stage, *request);
  terminal.show(result.diagnostics);
  if (!result.ok()) return exit_code_of(result);
  return terminal.print(result.text);
}

int run(const InspectFlags& flags) {
  Terminal terminal(flags.terminal);
  return terminal.finish(show_stage(flags, terminal));
}

}  // namespace

Action add_inspect(CLI::App& app) {
  CLI::App* command = app.add_subcommand("inspect", "Print what a phase of the compiler made");
  auto flags = std::make_shared<InspectFlags>();
  command->add_option("FILE", flags->file, "The résumé; `-` is standard input")
      ->check(names_something);
  command->add_option("-s,--stage", flags->stage, fmt::format("{}", fmt::join(stages(), ", ")))
      ->type_name("STAGE")
      ->capture_default_str();
  flags->compile.add_to(*command);
  add_terminal_options(*command, flags->terminal);
  command->footer(
      "Examples:\n"
      "  resumec inspect --stage words resume.yaml\n"
      "  resumec inspect --stage model --variant backend resume.yaml\n");
  return [flags] { return run(*flags); };
}

}  // namespace resumec::cli
