// `resumec build`: résumés to files.
#include <algorithm>
#include <memory>
#include <unordered_set>

#include <fmt/format.h>

#include "characters/counted.h"
#include "cli/build_flags.h"
#include "cli/build_plan.h"
#include "cli/builder.h"
#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/input.h"
#include "cli/watch.h"

namespace resumec::cli {
namespace {

// The first of each name: a pattern of the shell may give one twice.
std::vector<std::string> each_once(const std::vector<std::string>& names) {
  std::vector<std::string> once;
  std::unordered_set<std::string> seen;
  for (const std::string& name : names) {
    if (seen.insert(name).second) once.push_back(name);
  }
  return once;
}

int build(const BuildFlags& flags, Terminal& terminal) {
  note_inputs(flags.files, flags.compile, terminal.taken());
  std::optional<BuildPlan> plan = plan_build(flags, terminal);
  if (!plan) return kUsage;
  int exit_code = kClean;
  std::optional<Request> request = build_request(flags, *plan, terminal, exit_code);
  if (!request) return exit_code;
  const auto files = recorded_files(terminal.taken());
  const auto fonts = fontconfig_fonts();
  request->environment.files = files.get();
  request->environment.installed_fonts = fonts.get();

  Builder builder(std::move(*plan));
  const bool several = flags.files.size() > 1;
  if (several) {
    for (const std::string& file : flags.files) builder.survey(file, *request);
  }
  std::size_t made = 0;
  std::size_t errors = 0;
  std::size_t warnings = 0;
  for (std::size_t i = 0; i < flags.files.size(); ++i) {
    const std::string& file = flags.files[i];
    terminal.progress().file(i, flags.files.size(), file);
    const Built built = builder.build(file, *request, terminal);
    for (const std::string& version : built.news) {
      if (!flags.quiet) terminal.say("wrote " + version);
    }
    exit_code = std::max(exit_code, built.exit_code);
    made += built.exit_code == kClean ? 1U : 0U;
    errors += built.errors;
    warnings += built.warnings;
  }
  if (several && !flags.quiet) {
    const std::string all = characters::counted(flags.files.size(), "file");
    terminal.say(fmt::format(
        "built {}: {}, {}", made == flags.files.size() ? all : fmt::format("{} of {}", made, all),
        characters::counted(errors, "error"), characters::counted(warnings, "warning")));
  }
  return exit_code;
}

int run(BuildFlags flags) {
  if (flags.files.empty()) flags.files.emplace_back();
  flags.files = each_once(flags.files);
  if (flags.watch) {
    if (flags.files.front().empty()) flags.files.front() = default_input();
    // Without any file it ends as a build does.
    if (!flags.files.front().empty()) return watch(flags);
  }
  Terminal terminal(flags.terminal);
  return terminal.finish(build(flags, terminal));
}

}  // namespace

Action add_build(CLI::App& app) {
  CLI::App* command = app.add_subcommand("build", "Compile résumés to PDF, HTML and text");
  auto flags = std::make_shared<BuildFlags>();
  command
      ->add_option("FILE", flags->files,
                   "The résumés; `-` is standard input. Default: resume.yaml, else resume.json")
      ->check(names_something);
  command
      ->add_option(
          "-f,--format", flags->formats,
          fmt::format("Formats, parted by commas: {}.\nDefault: {}",
                      fmt::join(all_ids(formats()), ", "), fmt::join(usual_ids(formats()), ", ")))
      ->allow_extra_args(false)
      ->type_name("FORMAT")
      ->check(names_each);
  command
      ->add_option("-o,--output", flags->output,
                   "A file (its extension selects the format), a directory (one that is there,\n"
                   "or `out/`), or `-`. Default: the résumé's directory")
      ->type_name("PATH")
      ->check(names_something);
  flags->compile.add_to(*command);
  command->add_flag("--all-variants", flags->all_variants, "Every variant of the résumé");
  command
      ->add_option(std::string(kTextWidth), flags->text_width,
                   "Columns of plain text; 0: a paragraph is one line. Default: 80")
      ->type_name("N");
  command->add_flag(std::string(kAscii), flags->ascii,
                    "Plain text in ASCII: `e` for `é`, `-` for `–`");
  command->add_flag(
      "-w,--watch", flags->watch,
      "Build again whenever a résumé, or a file that it uses, is saved; Ctrl-C ends it");
  command
      ->add_flag(fmt::format("{}{{text}}", kExplainFit), flags->explain_fit,
                 "Print what sizes were tried so that the pages fit, as `text` or `=json`")
      ->check(CLI::IsMember({"text", "json"}));
  command->add_flag("-q,--quiet", flags->quiet, "Do not say what was written");
  add_terminal_options(*command, flags->terminal);
  command->footer(
      "Examples:\n"
      "  resumec build                          resume.yaml to resume.pdf, .html and .txt\n"
      "  resumec build cv.yaml -o out/          the same in out/\n"
      "  resumec build *.yaml -o out/           of each file; one that fails stops no other\n"
      "  resumec build cv.yaml -o ada.pdf       one file\n"
      "  resumec build cv.yaml -f text -o -     plain text to standard output\n"
      "  resumec build --watch cv.yaml          the same again whenever it is saved\n"
      "  resumec build --variant backend        resume-backend.pdf, .html and .txt\n"
      "  resumec build --all-variants -o out/   the same for every variant\n"
      "  resumec build -v private.yaml -o me.pdf\n"
      "  resumec build --set basics.label='Backend Engineer' -o backend.pdf\n");
  return [flags] { return run(*flags); };
}

}  // namespace resumec::cli
