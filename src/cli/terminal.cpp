#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <fmt/format.h>

#include "cli/called_as.h"
#include "cli/descriptor.h"
#include "cli/exit_code.h"
#include "cli/output_files.h"
#include "resumec/compile.h"

namespace resumec::cli {
namespace {

// Where the width of the terminal is not known: what most people read comfortably.
constexpr std::size_t kUsualWidth = 100;

std::size_t terminal_width() {
  winsize size{};
  const bool known = ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return known ? size.ws_col : kUsualWidth;
}

struct Form {
  std::string_view name;
  DiagnosticForm form;
};
constexpr Form kForms[] = {
    {"human", DiagnosticForm::kHuman},   {"short", DiagnosticForm::kShort},
    {"json", DiagnosticForm::kJson},     {"sarif", DiagnosticForm::kSarif},
    {"github", DiagnosticForm::kGithub}, {"gitlab", DiagnosticForm::kGitlab}};

// Which hold all complaints of a run, so that nothing is shown before its end.
bool is_one_document(DiagnosticForm form) {
  return form == DiagnosticForm::kSarif || form == DiagnosticForm::kGitlab;
}

DiagnosticForm form_of_file(std::string_view name) {
  if (name.ends_with(".sarif")) return DiagnosticForm::kSarif;
  return name.ends_with(".codequality.json") ? DiagnosticForm::kGitlab : DiagnosticForm::kJson;
}

DiagnosticForm form_named(std::string_view name) {
  for (const Form& form : kForms) {
    if (form.name == name) return form.form;
  }
  // In a workflow of GitHub a complaint is best seen beside the changed line.
  const char* workflow = std::getenv("GITHUB_ACTIONS");
  const bool in_workflow = workflow != nullptr && std::string_view(workflow) == "true";
  return in_workflow ? DiagnosticForm::kGithub : DiagnosticForm::kHuman;
}

bool wants_color(const std::string& choice) {
  if (choice == "always") return true;
  if (choice == "never") return false;
  const char* no_color = std::getenv("NO_COLOR");  // https://no-color.org
  return ::isatty(STDERR_FILENO) == 1 && (no_color == nullptr || *no_color == '\0');
}

bool draws_over_lines() {
  const char* terminal = std::getenv("TERM");
  return ::isatty(STDERR_FILENO) == 1 && terminal != nullptr && *terminal != '\0' &&
         std::string_view(terminal) != "dumb";
}

}  // namespace

std::vector<std::string> message_forms() {
  std::vector<std::string> names;
  for (const Form& form : kForms) names.emplace_back(form.name);
  return names;
}

Terminal::Terminal(const TerminalOptions& options)
    : progress_(draws_over_lines()), file_(options.file) {
  render_options_.form = form_named(options.form);
  render_options_.version = version();
  render_options_.color = wants_color(options.color);
  render_options_.width = terminal_width();
  render_options_.program = called_as();
}

void Terminal::keep(const std::vector<Diagnostic>& diagnostics) {
  const bool one_document = is_one_document(render_options_.form);
  if (!one_document && file_.empty()) return;
  shown_.insert(shown_.end(), diagnostics.begin(), diagnostics.end());
}

void Terminal::show(const std::vector<Diagnostic>& diagnostics) {
  keep(diagnostics);
  const bool one_document = is_one_document(render_options_.form);
  if (one_document || diagnostics.empty()) return;
  const bool human = render_options_.form == DiagnosticForm::kHuman;
  // As frames of one file are parted.
  if (human && after_frames_) write("\n");
  write(render(diagnostics, render_options_));
  after_frames_ = human;
}

void Terminal::show_fault(std::string_view code, std::string message, std::string hint) {
  Diagnostic fault;
  for (DiagnosticCode& known : diagnostic_codes()) {
    if (known.code == code) fault.slug = std::move(known.slug);
  }
  fault.code = code;
  fault.message = std::move(message);
  if (!hint.empty()) fault.hints.push_back(std::move(hint));
  show({fault});
}

int Terminal::finish(int exit_code) {
  progress_.clear();
  // What cannot be written is a complaint of its own, so the check comes before the rest is shown.
  if (!file_.empty() && !file_refused_ && !may_write({})) exit_code = kUsage;
  if (is_one_document(render_options_.form)) write(render(shown_, render_options_));
  if (silent_) exit_code = kUsage;
  if (file_.empty() || file_refused_) return exit_code;
  RenderOptions options = render_options_;
  options.form = form_of_file(file_);
  const std::string text = render(shown_, options);
  OutputFiles files;
  std::string failure = files.add(file_, text);
  if (failure.empty()) failure = files.commit();
  if (failure.empty()) return exit_code;
  complain(failure);
  return kCannotReadWrite;
}

bool Terminal::may_write(std::vector<std::string> targets) {
  // What could not be said of the outputs must not be needed.
  if (taken_.is_read(STDERR_FILENO)) {
    silent_ = true;
    return false;
  }
  if (!file_.empty()) targets.push_back(file_);
  const std::optional<Clash> clash = taken_.clash(targets);
  if (!clash) return true;
  file_refused_ = !file_.empty() && clash->target == file_;
  show_fault(clash->code, clash->message, clash->hint);
  return false;
}

int Terminal::print(std::string_view text) {
  if (const std::optional<Clash> clash = taken_.clash_of_standard_output()) {
    show_fault(clash->code, clash->message, clash->hint);
    return kUsage;
  }
  progress_.clear();
  const int error = write_all(STDOUT_FILENO, text);
  if (error == 0) return kClean;
  if (error == EPIPE) return kNobodyReads;
  complain(fmt::format("cannot write to standard output: {}", std::strerror(error)));
  return kCannotReadWrite;
}

void Terminal::write(std::string_view text) {
  if (text.empty()) return;
  after_frames_ = false;
  progress_.clear();
  if (taken_.is_read(STDERR_FILENO)) {
    silent_ = true;
  } else {
    // A standard error that takes nothing leaves the exit code to speak.
    if (write_all(STDERR_FILENO, text) == EPIPE) nobody_reads_ = true;
  }
}

void Terminal::complain(std::string_view text, std::string_view hint) {
  const bool color = render_options_.color;
  std::string out =
      fmt::format("{}error{}: {}\n", color ? "\x1b[1;31m" : "", color ? "\x1b[0m" : "", text);
  if (!hint.empty()) out += fmt::format("help: {}\n", with_called_as(hint));
  write(out);
}

void Terminal::say(std::string_view text) {
  const DiagnosticForm form = render_options_.form;
  if (form == DiagnosticForm::kJson || is_one_document(form)) return;
  write(std::string(text) + "\n");
}

}  // namespace resumec::cli
