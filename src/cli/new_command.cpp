// `resumec new`: a résumé to start from, and beside it the JSON Schema by which editors complete
// it.
#include <algorithm>
#include <cstdint>
#include <memory>
#include <string_view>

#include <fmt/format.h>

#include "characters/printable.h"
#include "characters/utf8.h"
#include "cli/called_as.h"
#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/input.h"
#include "cli/output_files.h"
#include "cli/shell_word.h"
#include "files/path.h"
#include "resumec/compile.h"
#include "resumec/file_system.h"

namespace resumec::cli {
namespace {

constexpr std::string_view kSchemaFile = "resume.schema.json";

struct NewFlags {
  std::string file = "resume.yaml";
  std::string name = "Ada Lovelace";
  std::string theme;
  std::string locale;
  std::string profile;
  bool force = false;
  bool no_schema = false;
};

// A schema of another version of the program may be replaced; any other file of its name may not.
bool is_our_schema(const std::string& path) {
  constexpr std::size_t kLongest = 1U << 20U;
  const FileContent file = disk_file_system()->read(path, kLongest);
  const std::string ours = fmt::format("\"$id\": \"{}", kSchemaId);
  return file.ok() && file.bytes.find(ours) != std::string::npos;
}

// The first of the files that must stay as it is; empty when all may be written.
std::string in_the_way(const NewFlags& flags, const std::string& schema) {
  if (flags.force) return {};
  if (exists(flags.file)) return flags.file;
  return !schema.empty() && exists(schema) && !is_our_schema(schema) ? schema : std::string();
}

// Whether `resumec build FILE` would write over it: the outputs stand beside the résumé under its
// name.
bool is_an_output(const std::string& file) {
  const std::vector<Format> known = formats();
  return std::any_of(known.begin(), known.end(), [&](const Format& format) {
    return beside_input(file, format.extension) == file;
  });
}

// What is in the name that no reader of the résumé would see, as a message names it; empty when
// there is nothing. Such a name comes out of another program, and nobody typed it.
std::string unseen_in(std::string_view name) {
  if (const auto at = characters::find_invalid_utf8(name)) {
    return fmt::format("byte 0x{:02X}, which is not UTF-8", static_cast<unsigned char>(name[*at]));
  }
  for (std::size_t at = 0; at < name.size();) {
    const characters::CodePoint c = characters::decode_utf8(name, at);
    if (characters::is_unprintable(c.value)) {
      return fmt::format("U+{:04X}, which nobody can see", static_cast<std::uint32_t>(c.value));
    }
    at += c.length;
  }
  return {};
}

// False after a complaint.
bool check_name(const NewFlags& flags, Terminal& terminal) {
  if (const std::string unseen = unseen_in(flags.name); !unseen.empty()) {
    terminal.complain(fmt::format("`--name` holds {}", unseen), "type the name by hand");
    return false;
  }
  if (flags.name.find_first_not_of(' ') == std::string::npos) {
    terminal.complain("`--name` is empty", "leave it out for the name of an example");
    return false;
  }
  return true;
}

Starter starter_of(const NewFlags& flags, const std::string& schema) {
  return {flags.name, schema, flags.theme, flags.locale, flags.profile};
}

// Whether there is such a theme, and such a language; false after a complaint.
bool check_looks(const NewFlags& flags, Terminal& terminal) {
  Request request;
  request.input.theme = flags.theme;
  request.input.locale = flags.locale;
  const std::unique_ptr<FileSystem> files = disk_file_system();
  request.environment.files = files.get();
  const CompileResult result = compile({flags.file, starter_resume(flags.name)}, request);
  if (!result.ok()) terminal.show(result.diagnostics);
  return result.ok();
}

int run(const NewFlags& flags) {
  Terminal terminal{TerminalOptions{}};
  if (!check_name(flags, terminal)) return kUsage;
  const bool looks = !flags.theme.empty() || !flags.locale.empty();
  if (looks && !check_looks(flags, terminal)) return kUsage;
  if (flags.file == "-") return terminal.print(starter_resume(starter_of(flags, "")));
  if (flags.file.ends_with(".json")) {
    terminal.complain("what `new` writes is YAML, with comments",
                      "name it `" +
                          characters::printable(flags.file.substr(0, flags.file.size() - 5)) +
                          ".yaml`; JSON Resume files compile as they are");
    return kUsage;
  }
  const std::string folder = files::directory_of(flags.file);
  const std::string schema = flags.no_schema ? std::string() : folder + std::string(kSchemaFile);
  if (const std::string there = in_the_way(flags, schema); !there.empty()) {
    terminal.complain(fmt::format("{} is there already", characters::printable(there)),
                      there == schema ? "leave it with `--no-schema`, or replace it with `--force`"
                                      : "name another file, or replace it with `--force`");
    return kCannotReadWrite;
  }
  std::vector<std::string> targets = {flags.file};
  if (!schema.empty()) targets.push_back(schema);
  if (!terminal.may_write(targets)) return kUsage;
  const std::string named = schema.empty() ? std::string() : fmt::format("./{}", kSchemaFile);
  const std::string starter = starter_resume(starter_of(flags, named));
  const std::string schema_text = schema.empty() ? std::string() : json_schema();
  OutputFiles files;
  std::string failure = folder.empty() ? std::string() : make_directories(folder);
  if (failure.empty()) failure = files.add(flags.file, starter);
  if (failure.empty() && !schema.empty()) failure = files.add(schema, schema_text);
  if (failure.empty()) failure = files.commit();
  if (!failure.empty()) {
    terminal.show_fault("R0002", failure);
    return kCannotReadWrite;
  }
  const std::string file = characters::printable(flags.file);
  const std::string beside = schema.empty() ? "" : " and " + characters::printable(schema);
  std::string news = fmt::format("wrote {}{}", file, beside);
  // A name that cannot be shown cannot be typed from what is shown.
  if (file == flags.file) {
    news += fmt::format("; next: {} build {}{}", called_as(), shell_file(file),
                        is_an_output(file) ? " -o out/" : "");
  }
  terminal.say(news);
  return kClean;
}

}  // namespace

Action add_new(CLI::App& app) {
  CLI::App* command = app.add_subcommand("new", "Write a résumé to start from");
  auto flags = std::make_shared<NewFlags>();
  command->add_option("FILE", flags->file, "Where to; `-` is standard output")
      ->check(names_something)
      ->capture_default_str();
  command->add_option("--name", flags->name, "Your name")->capture_default_str();
  std::vector<std::string> profiles;
  for (const StarterProfile& profile : starter_profiles()) profiles.push_back(profile.id);
  command
      ->add_option("--profile", flags->profile,
                   "Whose: " + fmt::format("{}", fmt::join(profiles, ", ")))
      ->type_name("PROFILE")
      ->check(CLI::IsMember(profiles));
  command->add_option("-t,--theme", flags->theme, "Theme: a name of `resumec themes` or a file")
      ->type_name("THEME")
      ->check(names_something);
  command->add_option("-l,--locale", flags->locale, "Language of titles and dates, a BCP 47 tag")
      ->type_name("TAG")
      ->check(names_something);
  command->add_flag("--force", flags->force, "Replace files that are there already");
  command->add_flag(
      "--no-schema", flags->no_schema,
      fmt::format("No {} beside it, by which editors complete and check", kSchemaFile));
  command->footer(
      "Examples:\n  resumec new\n  resumec new cv.yaml --name 'Grace Hopper'\n"
      "  resumec new --profile academic --theme classic --locale en-GB\n");
  return [flags] { return run(*flags); };
}

}  // namespace resumec::cli
