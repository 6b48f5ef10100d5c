// `resumec check`: complaints only, for a terminal or CI; with `--fix` what they offer to mend is
// mended first.
#include <algorithm>
#include <chrono>
#include <memory>

#include <fmt/format.h>

#include "characters/counted.h"
#include "characters/printable.h"
#include "cli/commands.h"
#include "cli/compile_flags.h"
#include "cli/exit_code.h"
#include "cli/input.h"
#include "cli/mended_file.h"
#include "cli/merge_hint.h"
#include "resumec/engine.h"

namespace resumec::cli {
namespace {

struct CheckFlags {
  std::vector<std::string> files;
  CompileFlags compile;
  TerminalOptions terminal;
  bool quiet = false;
  bool no_lint = false;
  bool fix = false;
};

// Mends the file of `source`; the exit code, after a complaint when it is not 0.
int mend(Source& source, const Request& request, Engine& engine, bool quiet, Terminal& terminal) {
  const Mended mended = mend_file(source, request, engine, terminal);
  if (!mended.failure.empty()) {
    terminal.show_fault("R0002", mended.failure);
    return kCannotReadWrite;
  }
  if (!quiet) {
    terminal.say(fmt::format("{}: mended {}", characters::printable(source.name),
                             characters::counted(mended.complaints, "complaint")));
  }
  return kClean;
}

int check(CheckFlags flags, Terminal& terminal) {
  if (flags.files.empty()) flags.files.emplace_back();
  note_inputs(flags.files, flags.compile, terminal.taken());
  if (flags.fix) {
    if (std::find(flags.files.begin(), flags.files.end(), "-") != flags.files.end()) {
      terminal.complain("`--fix` mends files, and standard input is none",
                        "name the file: `resumec check --fix resume.yaml`");
      return kUsage;
    }
    if (!terminal.may_write({})) return kUsage;
  }
  int exit_code = kClean;
  std::optional<Request> request = flags.compile.request(terminal, exit_code);
  if (!request) return exit_code;
  // All versions are checked: the whole résumé, and every variant that its file has.
  if (request->input.variants.empty()) {
    request->input.variants = {""};
    request->input.all_variants = true;
  }
  // The only command that asks the clock: a résumé that was right last year may not be today.
  if (request->environment.today.empty()) {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    request->environment.today =
        iso_date(std::chrono::duration_cast<std::chrono::seconds>(now).count());
  }
  const auto files = recorded_files(terminal.taken());
  const auto fonts = fontconfig_fonts();
  request->environment.files = files.get();
  request->environment.installed_fonts = fonts.get();
  request->policy.lint = !flags.no_lint;
  Engine engine;
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t variants = 0;
  request->progress = [&terminal](std::size_t done, std::size_t all) {
    terminal.progress().version(done, all);
  };
  for (std::size_t i = 0; i < flags.files.size(); ++i) {
    const std::string& file = flags.files[i];
    terminal.progress().file(i, flags.files.size(), file);
    InputResult read = read_input(file, kResume, terminal);
    if (!read.input) {
      ++errors;
      exit_code = std::max(exit_code, read.exit_code);
      continue;
    }
    if (flags.fix) {
      exit_code =
          std::max(exit_code, mend(read.input->source, *request, engine, flags.quiet, terminal));
    }
    CompileResult result = engine.compile(read.input->source, *request);
    hint_to_merge("check", flags.files, file, result.diagnostics);
    terminal.show(result.diagnostics);
    errors += result.errors;
    warnings += result.warnings;
    for (const std::string& variant : result.variants) variants += variant.empty() ? 0U : 1U;
    exit_code = std::max(exit_code, exit_code_of(result));
  }
  if (!flags.quiet) {
    const std::string more = variants == 0 ? "" : ", " + characters::counted(variants, "variant");
    terminal.say(fmt::format(
        "checked {}{}: {}, {}", characters::counted(flags.files.size(), "file"), more,
        characters::counted(errors, "error"), characters::counted(warnings, "warning")));
  }
  return exit_code;
}

int run(const CheckFlags& flags) {
  Terminal terminal(flags.terminal);
  return terminal.finish(check(flags, terminal));
}

}  // namespace

Action add_check(CLI::App& app) {
  CLI::App* command =
      app.add_subcommand("check", "Say what is wrong with résumés, write nothing without `--fix`");
  auto flags = std::make_shared<CheckFlags>();
  command
      ->add_option("FILE", flags->files,
                   "The résumés; `-` is standard input. Default: resume.yaml, else resume.json")
      ->check(names_something);
  flags->compile.add_to(*command);
  command->add_flag("-q,--quiet", flags->quiet, "No summary line");
  command->add_flag("--no-lint", flags->no_lint,
                    "Only faults, nothing about content: no R8 warnings");
  command->add_flag("--fix", flags->fix,
                    "Mend what complaints offer to mend, in the files; then say what is left");
  add_terminal_options(*command, flags->terminal);
  command->footer(
      "Every variant of a file is checked, too, unless `--variant` names some.\n"
      "Exit codes: 0 clean or warnings, 1 errors, 2 wrong command line, 3 a file cannot be read,\n"
      "or not be written by `--fix`.\n"
      "Examples:\n"
      "  resumec check\n"
      "  resumec check --fix resume.yaml\n"
      "  resumec check --message-format short cv/*.yaml\n");
  return [flags] { return run(*flags); };
}

}  // namespace resumec::cli
