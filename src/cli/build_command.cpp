// `resumec build`: a résumé to files.
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <memory>

#include <fmt/format.h>

#include "characters/ascii.h"
#include "characters/printable.h"
#include "cli/commands.h"
#include "cli/compile_flags.h"
#include "cli/exit_code.h"
#include "cli/input.h"
#include "cli/output_files.h"
#include "cli/suggestion.h"
#include "files/path.h"

namespace resumec::cli {
namespace {

constexpr std::string_view kTextWidth = "--text-width";
constexpr std::string_view kAscii = "--ascii";

struct BuildFlags {
  std::string file;
  std::vector<std::string> formats;
  std::string output;
  bool quiet = false;
  bool all_variants = false;
  std::optional<int> text_width;
  bool ascii = false;
  CompileFlags compile;
  TerminalOptions terminal;
};

// Where the outputs go: standard output, one file, or a directory with the résumé's stem.
struct Destination {
  enum class Kind { kStandardOutput, kFile, kDirectory };
  Kind kind = Kind::kDirectory;
  std::string path;  // of the file, or of the directory with its `/`
};

// ".pdf" of "cv.PDF": the case of an extension means nothing to anybody.
std::string extension_of(const std::string& path) {
  const std::string name = path.substr(files::directory_of(path).size());
  const std::size_t dot = name.rfind('.');
  return dot == std::string::npos ? "" : characters::lower(name.substr(dot));
}

bool is_directory(const std::string& path) {
  struct stat status {};
  return path.ends_with('/') || (::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode));
}

// A device or a pipe, such as `-o >(lpr)` names: it has no extension to go by, and replaces no
// file.
bool is_stream(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode);
}

const Format* format_of_extension(const std::vector<Format>& known, const std::string& path) {
  const std::string extension = extension_of(path);
  const auto found = std::find_if(known.begin(), known.end(), [&](const Format& format) {
    return format.extension == extension;
  });
  return found == known.end() ? nullptr : &*found;
}

std::vector<std::string> all_ids(const std::vector<Format>& known) {
  std::vector<std::string> ids;
  for (const Format& format : known) ids.push_back(format.id);
  return ids;
}

std::vector<std::string> usual_ids(const std::vector<Format>& known) {
  std::vector<std::string> ids;
  for (const Format& format : known) {
    if (format.usual) ids.push_back(format.id);
  }
  return ids;
}

// `-o cv.docx` must not become a directory of that name.
void complain_of_extension(const std::string& path, const std::vector<Format>& known,
                           Terminal& terminal) {
  const std::string extension = extension_of(path);
  std::vector<std::string> listed;
  for (const Format& format : known) {
    listed.push_back(fmt::format("{} ({})", format.id, format.extension));
  }
  terminal.show_fault(
      "R0003",
      extension.empty() || extension == "."
          ? fmt::format("`-o {}` has no extension to say the format", characters::printable(path))
          : fmt::format("`-o {}`: no format has the extension `{}`", characters::printable(path),
                        characters::printable(extension)),
      fmt::format("the formats are {}; a directory is written `-o {}/`", fmt::join(listed, ", "),
                  characters::printable(path)));
}

// Formats and destination that the flags mean; false, having complained, when they contradict.
bool plan(const BuildFlags& flags, const std::vector<Format>& known, Terminal& terminal,
          std::vector<std::string>& formats, Destination& destination) {
  const std::vector<std::string> ids = all_ids(known);
  formats = parted(flags.formats);
  for (const std::string& format : formats) {
    if (std::find(ids.begin(), ids.end(), format) != ids.end()) continue;
    terminal.show_fault(
        "R0003", fmt::format("unknown format `{}`", characters::printable(format)),
        did_you_mean(format, ids, fmt::format("the formats are {}", fmt::join(ids, ", "))));
    return false;
  }
  const bool several = flags.all_variants || parted(flags.compile.variants).size() > 1;
  if (several && (flags.output == "-" || format_of_extension(known, flags.output) != nullptr)) {
    terminal.complain(fmt::format("`-o {}` takes one version, and several variants are asked for",
                                  characters::printable(flags.output)),
                      "give `-o` a directory");
    return false;
  }
  if (flags.output == "-") {
    destination.kind = Destination::Kind::kStandardOutput;
    if (formats.size() != 1) {
      terminal.complain("`-o -` writes one format", "name it with `-f text`");
      return false;
    }
    return true;
  }
  if (const Format* format = format_of_extension(known, flags.output)) {
    destination = {Destination::Kind::kFile, flags.output};
    if (formats.size() > 1 || (formats.size() == 1 && formats[0] != format->id)) {
      terminal.complain(
          fmt::format("`-o {}` is {}, but `-f` asks for {}", characters::printable(flags.output),
                      format->id, fmt::join(formats, ", ")),
          "leave out `-f`, or give `-o` a directory");
      return false;
    }
    formats = {format->id};
    return true;
  }
  if (formats.size() == 1 && !several && is_stream(flags.output)) {
    destination = {Destination::Kind::kFile, flags.output};
    return true;
  }
  if (!flags.output.empty() && !is_directory(flags.output)) {
    complain_of_extension(flags.output, known, terminal);
    return false;
  }
  if (formats.empty()) formats = usual_ids(known);
  destination.path = flags.output;
  if (!destination.path.empty() && !destination.path.ends_with('/')) destination.path += '/';
  return true;
}

// False, having complained, when an option is about an output that is not made.
bool text_is_made(const BuildFlags& flags, const std::vector<std::string>& formats,
                  Terminal& terminal) {
  const std::string_view option = flags.text_width ? kTextWidth : flags.ascii ? kAscii : "";
  if (option.empty() || std::find(formats.begin(), formats.end(), "text") != formats.end()) {
    return true;
  }
  terminal.complain(
      fmt::format("`{}` is about plain text, and none is made", option),
      fmt::format("leave it out, or add text: `-f {},text`", fmt::join(formats, ",")));
  return false;
}

std::string path_of(const Destination& destination, const Input& input,
                    const std::vector<Format>& known, const Output& output) {
  if (destination.kind == Destination::Kind::kFile) return destination.path;
  const auto format = std::find_if(known.begin(), known.end(),
                                   [&](const Format& f) { return f.id == output.format; });
  const std::string& directory = destination.path.empty() ? input.directory : destination.path;
  const std::string version = output.variant.empty() ? "" : "-" + output.variant;
  return directory + input.stem + version + format->extension;
}

std::string size_of(std::size_t bytes) {
  if (bytes < 1000) return fmt::format("{} B", bytes);
  return fmt::format("{:.0f} kB", static_cast<double>(bytes) / 1000.0);
}

// "resume.pdf (2 pages, 43 kB)".
std::string news_of(const std::string& path, const Output& output) {
  const std::string count = output.format == "pdf" ? fmt::format("{} page{}, ", output.pages,
                                                                 output.pages == 1 ? "" : "s")
                                                   : "";
  return fmt::format("{} ({}{})", characters::printable(path), count, size_of(output.bytes.size()));
}

int write_outputs(const BuildFlags& flags, const Destination& destination, const Input& input,
                  const std::vector<Format>& known, const CompileResult& result,
                  Terminal& terminal) {
  if (destination.kind == Destination::Kind::kStandardOutput) {
    terminal.taken().written(STDOUT_FILENO, "standard output");
    if (!terminal.may_write({})) return kUsage;
    return terminal.print(result.outputs.front().bytes);
  }
  std::vector<std::string> paths;
  for (const Output& output : result.outputs) {
    paths.push_back(path_of(destination, input, known, output));
  }
  if (!terminal.may_write(paths)) return kUsage;
  const std::string folder = files::directory_of(destination.path);
  std::string failure = folder.empty() ? "" : make_directories(folder);
  OutputFiles files;
  for (std::size_t i = 0; i < paths.size() && failure.empty(); ++i) {
    failure = files.add(paths[i], result.outputs[i].bytes);
  }
  if (failure.empty()) failure = files.commit();
  if (!failure.empty()) {
    terminal.show_fault("R0002", failure);
    return kCannotReadWrite;
  }
  for (const std::string& path : paths) terminal.taken().written(path);
  if (flags.quiet) return kClean;
  // Of each version, in the order of the outputs.
  std::vector<std::vector<std::string>> news;
  const std::string* version = nullptr;
  for (std::size_t i = 0; i < paths.size(); ++i) {
    const Output& output = result.outputs[i];
    if (version == nullptr || *version != output.variant) news.emplace_back();
    version = &output.variant;
    news.back().push_back(news_of(paths[i], output));
  }
  for (const auto& files_of_version : news) {
    terminal.say(fmt::format("wrote {}", fmt::join(files_of_version, ", ")));
  }
  return kClean;
}

// Whether somebody who follows a link to it would read something.
bool is_pdf(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0 &&
         ::access(path.c_str(), R_OK) == 0;
}

// The name of the PDF to which the button of a version's page leads: one that is written now, or
// one that lies where the page will; empty when there is none.
std::string pdf_beside(const Destination& destination, const Input& input, bool written_now,
                       const std::string& version) {
  const bool file = destination.kind == Destination::Kind::kFile;
  if (destination.kind == Destination::Kind::kStandardOutput || (file && written_now)) return "";
  const std::string own = input.stem + (version.empty() ? "" : "-" + version) + ".pdf";
  if (written_now) return own;
  std::string folder = destination.path.empty() ? input.directory : destination.path;
  if (file) {
    folder = files::directory_of(destination.path);
    // `-o index.pdf` and `-o index.html` are a pair, of whichever version.
    const std::string name = destination.path.substr(folder.size());
    const std::string pair = name.substr(0, name.size() - extension_of(name).size()) + ".pdf";
    if (is_pdf(folder + pair)) return pair;
  }
  return is_pdf(folder + own) ? own : "";
}

int build(const BuildFlags& flags, Terminal& terminal) {
  note_inputs({flags.file}, flags.compile, terminal.taken());
  const std::vector<Format> known = formats();
  std::vector<std::string> wanted;
  Destination destination;
  if (!plan(flags, known, terminal, wanted, destination)) return kUsage;
  if (!text_is_made(flags, wanted, terminal)) return kUsage;
  int exit_code = kClean;
  std::optional<Request> request = flags.compile.request(terminal, exit_code);
  if (!request) return exit_code;
  request->input.all_variants = flags.all_variants;
  // What the options of a format mean is said once, of the fields of a résumé.
  if (flags.text_width) {
    request->input.overrides.push_back(
        {"outputs.text.width", std::to_string(*flags.text_width), std::string(kTextWidth)});
  }
  if (flags.ascii) {
    request->input.overrides.push_back({"outputs.text.ascii", "true", std::string(kAscii)});
  }
  const InputResult read = read_input(flags.file, kResume, terminal);
  if (!read.input) return read.exit_code;

  const auto files = recorded_files(terminal.taken());
  const auto fonts = fontconfig_fonts();
  request->environment.files = files.get();
  request->environment.installed_fonts = fonts.get();
  request->outputs.assign(wanted.begin(), wanted.end());
  const bool with_pdf = std::find(wanted.begin(), wanted.end(), "pdf") != wanted.end();
  request->pdf_name_of = [&](const std::string& version) {
    return pdf_beside(destination, *read.input, with_pdf, version);
  };
  const CompileResult result = compile(read.input->source, *request);
  terminal.show(result.diagnostics);
  if (!result.ok()) return exit_code_of(result);
  return write_outputs(flags, destination, *read.input, known, result, terminal);
}

int run(const BuildFlags& flags) {
  Terminal terminal(flags.terminal);
  return terminal.finish(build(flags, terminal));
}

}  // namespace

Action add_build(CLI::App& app) {
  CLI::App* command = app.add_subcommand("build", "Compile a résumé to PDF, HTML and text");
  auto flags = std::make_shared<BuildFlags>();
  command
      ->add_option("FILE", flags->file,
                   "The résumé; `-` is standard input. Default: resume.yaml, else resume.json")
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
  command->add_flag("-q,--quiet", flags->quiet, "Do not say what was written");
  add_terminal_options(*command, flags->terminal);
  command->footer(
      "Examples:\n"
      "  resumec build                          resume.yaml to resume.pdf, .html and .txt\n"
      "  resumec build cv.yaml -o out/          the same in out/\n"
      "  resumec build cv.yaml -o ada.pdf       one file\n"
      "  resumec build cv.yaml -f text -o -     plain text to standard output\n"
      "  resumec build --variant backend        resume-backend.pdf, .html and .txt\n"
      "  resumec build --all-variants -o out/   the same for every variant\n"
      "  resumec build -v private.yaml -o me.pdf\n"
      "  resumec build --set basics.label='Backend Engineer' -o backend.pdf\n");
  return [flags] { return run(*flags); };
}

}  // namespace resumec::cli
