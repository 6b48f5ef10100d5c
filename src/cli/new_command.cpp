// `resumec new`: a résumé to start from.
#include <unistd.h>

#include <memory>

#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/output_files.h"
#include "resumec/compile.h"
#include "support/printable.h"

namespace resumec::cli {
namespace {

struct NewFlags {
  std::string file = "resume.yaml";
  std::string name = "Ada Lovelace";
  bool force = false;
};

int run(const NewFlags& flags) {
  const Terminal terminal{TerminalOptions{}};
  const std::string text = starter_resume(flags.name);
  if (flags.file == "-") return print(text) ? kClean : kCannotReadWrite;
  if (!flags.force && ::access(flags.file.c_str(), F_OK) == 0) {
    terminal.complain(fmt::format("{} is there already", support::printable(flags.file)),
                      "name another file, or replace it with `--force`");
    return kCannotReadWrite;
  }
  OutputFiles files;
  std::string failure = files.add(flags.file, text);
  if (failure.empty()) failure = files.commit();
  if (!failure.empty()) {
    terminal.complain(failure);
    return kCannotReadWrite;
  }
  terminal.say(fmt::format("wrote {}; next: resumec build {}", support::printable(flags.file),
                           support::printable(flags.file)));
  return kClean;
}

}  // namespace

Action add_new(CLI::App& app) {
  CLI::App* command = app.add_subcommand("new", "Write a résumé to start from");
  auto flags = std::make_shared<NewFlags>();
  command->add_option("FILE", flags->file, "Where to; `-` is standard output")
      ->capture_default_str();
  command->add_option("--name", flags->name, "Your name")->capture_default_str();
  command->add_flag("--force", flags->force, "Replace a file that is there already");
  command->footer("Examples:\n  resumec new\n  resumec new cv.yaml --name 'Grace Hopper'\n");
  return [flags] { return run(*flags); };
}

}  // namespace resumec::cli
