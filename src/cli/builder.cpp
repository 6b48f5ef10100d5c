#include "cli/builder.h"

#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

#include "characters/printable.h"
#include "cli/exit_code.h"
#include "cli/input.h"
#include "cli/merge_hint.h"
#include "cli/output_files.h"
#include "files/path.h"

namespace resumec::cli {
namespace {

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

// Of each version, in the order of the outputs.
std::vector<std::string> news_of(const std::vector<std::string>& paths,
                                 const std::vector<Output>& outputs) {
  std::vector<std::string> news;
  for (std::size_t i = 0; i < paths.size(); ++i) {
    const std::string one = news_of(paths[i], outputs[i]);
    if (i > 0 && outputs[i].variant == outputs[i - 1].variant) {
      news.back() += ", " + one;
    } else {
      news.push_back(one);
    }
  }
  return news;
}

// The exit code of what it prints.
int explain_fits(const BuildPlan& plan, const std::string& file, const CompileResult& result,
                 Terminal& terminal) {
  if (!plan.fit_form || !result.ok()) return kClean;
  std::string text;
  for (const FitReport& fit : result.fits) text += render(file, fit, *plan.fit_form);
  if (text.empty()) {
    terminal.say(fmt::format("{}: no pages were laid out, so none were fitted",
                             characters::printable(file)));
  }
  return text.empty() ? kClean : terminal.print(text);
}

}  // namespace

void Builder::survey(const std::string& file, const Request& request) {
  surveyed_.push_back(file);
  // A pipe can be read only once, and is not to be opened for nothing: its writer would take that
  // for a reader who went away.
  struct stat status {};
  if (::stat(file.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return;
  // A file that went wrong is told of when its turn comes.
  const FileContent content = disk_file_system()->read(file, kLongestInput);
  if (content.ok()) engine_.open_named({file, content.bytes}, request);
}

Built Builder::build(const std::string& file, Request request, Terminal& terminal) {
  const InputResult read = read_input(file, kResume, terminal);
  if (!read.input) return {read.exit_code, 1, 0, {}};
  request.pdf_name_of = [&](const std::string& version) {
    return pdf_beside(plan_, *read.input, version);
  };
  request.progress = [&terminal](std::size_t done, std::size_t all) {
    terminal.progress().version(done, all);
  };
  CompileResult result = engine_.compile(read.input->source, request);
  hint_to_merge("build", surveyed_, file, result.diagnostics);
  terminal.show(result.diagnostics);
  Built built;
  built.exit_code = explain_fits(plan_, read.input->source.name, result, terminal);
  if (built.exit_code != kClean) return built;
  if (result.ok()) {
    built = write(*read.input, result, terminal);
  } else {
    built.exit_code = exit_code_of(result);
  }
  built.errors += result.errors;
  built.warnings += result.warnings;
  return built;
}

Built Builder::write(const Input& input, const CompileResult& result, Terminal& terminal) const {
  const Destination& destination = plan_.destination;
  if (destination.kind == Destination::Kind::kStandardOutput) {
    terminal.taken().written(STDOUT_FILENO, "standard output");
    if (!terminal.may_write({})) return {kUsage, 1, 0, {}};
    const int exit_code = terminal.print(result.outputs.front().bytes);
    return {exit_code, exit_code == kClean ? 0U : 1U, 0, {}};
  }
  std::vector<std::string> paths;
  for (const Output& output : result.outputs) paths.push_back(path_of(plan_, input, output));
  if (!terminal.may_write(paths)) return {kUsage, 1, 0, {}};
  const std::string folder = files::directory_of(destination.path);
  std::string failure = folder.empty() ? "" : make_directories(folder);
  OutputFiles files;
  for (std::size_t i = 0; i < paths.size() && failure.empty(); ++i) {
    failure = files.add(paths[i], result.outputs[i].bytes);
  }
  if (failure.empty()) failure = files.commit();
  if (!failure.empty()) {
    terminal.show_fault("R0002", failure);
    return {kCannotReadWrite, 1, 0, {}};
  }
  for (const std::string& path : paths) terminal.taken().written(path);
  return {kClean, 0, 0, news_of(paths, result.outputs)};
}

}  // namespace resumec::cli
