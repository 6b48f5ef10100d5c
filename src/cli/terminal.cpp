#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <fmt/format.h>

#include "cli/exit_code.h"
#include "cli/output_files.h"
#include "resumec/compile.h"

namespace resumec::cli {
namespace {

// Where the width of the terminal is not known: what most people read comfortably.
constexpr std::size_t kUsualWidth = 100;

// Writes all of `text`, whatever the size of the pipe; errno is set on failure.
bool write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = ::write(descriptor, text.data(), text.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    text.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

std::size_t terminal_width() {
  winsize size{};
  const bool known = ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return known ? size.ws_col : kUsualWidth;
}

struct Form {
  std::string_view name;
  DiagnosticForm form;
};
constexpr Form kForms[] = {{"human", DiagnosticForm::kHuman},
                           {"short", DiagnosticForm::kShort},
                           {"json", DiagnosticForm::kJson},
                           {"sarif", DiagnosticForm::kSarif},
                           {"github", DiagnosticForm::kGithub}};

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

}  // namespace

std::vector<std::string> message_forms() {
  std::vector<std::string> names;
  for (const Form& form : kForms) names.emplace_back(form.name);
  return names;
}

Terminal::Terminal(const TerminalOptions& options) : file_(options.file) {
  render_options_.form = form_named(options.form);
  render_options_.version = version();
  render_options_.color = wants_color(options.color);
  render_options_.width = terminal_width();
}

void Terminal::show(const std::vector<Diagnostic>& diagnostics) {
  const bool one_document = render_options_.form == DiagnosticForm::kSarif;
  if (one_document || !file_.empty()) {
    shown_.insert(shown_.end(), diagnostics.begin(), diagnostics.end());
  }
  if (!one_document) write_all(STDERR_FILENO, render(diagnostics, render_options_));
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
  if (render_options_.form == DiagnosticForm::kSarif) {
    write_all(STDERR_FILENO, render(shown_, render_options_));
  }
  if (file_.empty()) return exit_code;
  RenderOptions options = render_options_;
  options.form = file_.ends_with(".sarif") ? DiagnosticForm::kSarif : DiagnosticForm::kJson;
  OutputFiles files;
  std::string failure = files.add(file_, render(shown_, options));
  if (failure.empty()) failure = files.commit();
  if (failure.empty()) return exit_code;
  complain(failure);
  return kCannotReadWrite;
}

void Terminal::complain(std::string_view text, std::string_view hint) const {
  const bool color = render_options_.color;
  std::string out =
      fmt::format("{}error{}: {}\n", color ? "\x1b[1;31m" : "", color ? "\x1b[0m" : "", text);
  if (!hint.empty()) out += fmt::format("help: {}\n", hint);
  write_all(STDERR_FILENO, out);
}

void Terminal::say(std::string_view text) const {
  const DiagnosticForm form = render_options_.form;
  if (form == DiagnosticForm::kJson || form == DiagnosticForm::kSarif) return;
  write_all(STDERR_FILENO, std::string(text) + "\n");
}

bool print(std::string_view text) {
  if (write_all(STDOUT_FILENO, text)) return true;
  const int error = errno;
  Terminal(TerminalOptions{})
      .complain(fmt::format("cannot write to standard output: {}", std::strerror(error)));
  return false;
}

}  // namespace resumec::cli
