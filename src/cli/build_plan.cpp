#include "cli/build_plan.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

#include <fmt/format.h>

#include "characters/ascii.h"
#include "characters/printable.h"
#include "cli/shell_word.h"
#include "cli/suggestion.h"
#include "files/path.h"

namespace resumec::cli {
namespace {

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
      fmt::format("the formats are {}; a directory is written `-o {}`", fmt::join(listed, ", "),
                  shell_file(characters::printable(path + "/"))));
}

// Formats and destination that the flags mean; false, having complained, when they contradict.
bool settle(const BuildFlags& flags, Terminal& terminal, BuildPlan& plan) {
  const std::vector<Format>& known = plan.known;
  std::vector<std::string>& formats = plan.formats;
  Destination& destination = plan.destination;
  const std::vector<std::string> ids = all_ids(known);
  formats = parted(flags.formats);
  for (const std::string& format : formats) {
    if (std::find(ids.begin(), ids.end(), format) != ids.end()) continue;
    terminal.show_fault(
        "R0003", fmt::format("unknown format `{}`", characters::printable(format)),
        did_you_mean(format, ids, fmt::format("the formats are {}", fmt::join(ids, ", "))));
    return false;
  }
  const bool versions = flags.all_variants || parted(flags.compile.variants).size() > 1;
  const bool several = versions || flags.files.size() > 1;
  if (several && (flags.output == "-" || format_of_extension(known, flags.output) != nullptr)) {
    terminal.complain(fmt::format("`-o {}` takes {}", characters::printable(flags.output),
                                  versions ? "one version, and several variants are asked for"
                                           : "one résumé, and several are named"),
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

// Whether somebody who follows a link to it would read something.
bool is_pdf(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0 &&
         ::access(path.c_str(), R_OK) == 0;
}

}  // namespace

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

std::optional<BuildPlan> plan_build(const BuildFlags& flags, Terminal& terminal) {
  BuildPlan plan;
  plan.known = formats();
  if (!settle(flags, terminal, plan) || !text_is_made(flags, plan.formats, terminal)) {
    return std::nullopt;
  }
  if (!flags.explain_fit.empty()) {
    if (plan.destination.kind == Destination::Kind::kStandardOutput) {
      terminal.complain(fmt::format("`{}` and `-o -` both write to standard output", kExplainFit),
                        "give `-o` a file");
      return std::nullopt;
    }
    plan.fit_form = flags.explain_fit == "json" ? FitForm::kJson : FitForm::kText;
  }
  return plan;
}

std::optional<Request> build_request(const BuildFlags& flags, const BuildPlan& plan,
                                     Terminal& terminal, int& exit_code) {
  std::optional<Request> request = flags.compile.request(terminal, exit_code);
  if (!request) return std::nullopt;
  request->input.all_variants = flags.all_variants;
  request->outputs.assign(plan.formats.begin(), plan.formats.end());
  // What the options of a format mean is said once, of the fields of a résumé.
  std::vector<Override>& overrides = request->input.overrides;
  if (flags.text_width) {
    const std::string width = std::to_string(*flags.text_width);
    overrides.push_back({"outputs.text.width", width, std::string(kTextWidth)});
  }
  if (flags.ascii) overrides.push_back({"outputs.text.ascii", "true", std::string(kAscii)});
  return request;
}

std::string path_of(const BuildPlan& plan, const Input& input, const Output& output) {
  const Destination& destination = plan.destination;
  if (destination.kind == Destination::Kind::kFile) return destination.path;
  const auto format = std::find_if(plan.known.begin(), plan.known.end(),
                                   [&](const Format& f) { return f.id == output.format; });
  const std::string& directory = destination.path.empty() ? input.directory : destination.path;
  const std::string version = output.variant.empty() ? "" : "-" + output.variant;
  return directory + input.stem + version + format->extension;
}

std::string pdf_beside(const BuildPlan& plan, const Input& input, const std::string& version) {
  const Destination& destination = plan.destination;
  const bool written_now =
      std::find(plan.formats.begin(), plan.formats.end(), "pdf") != plan.formats.end();
  const bool file = destination.kind == Destination::Kind::kFile;
  if (destination.kind == Destination::Kind::kStandardOutput || (file && written_now)) return "";
  std::string own = input.stem + (version.empty() ? "" : "-" + version) + ".pdf";
  if (written_now) return own;
  std::string folder = destination.path.empty() ? input.directory : destination.path;
  if (file) {
    folder = files::directory_of(destination.path);
    // `-o index.pdf` and `-o index.html` are a pair, of whichever version.
    const std::string name = destination.path.substr(folder.size());
    std::string pair = name.substr(0, name.size() - extension_of(name).size()) + ".pdf";
    if (is_pdf(folder + pair)) return pair;
  }
  return is_pdf(folder + own) ? own : "";
}

}  // namespace resumec::cli
