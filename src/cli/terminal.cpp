#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <fmt/format.h>

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

bool wants_color(const std::string& choice) {
  if (choice == "always") return true;
  if (choice == "never") return false;
  const char* no_color = std::getenv("NO_COLOR");  // https://no-color.org
  return ::isatty(STDERR_FILENO) == 1 && (no_color == nullptr || *no_color == '\0');
}

}  // namespace

Terminal::Terminal(const TerminalOptions& options) {
  render_options_.form = options.form == "short" ? DiagnosticForm::kShort : DiagnosticForm::kHuman;
  render_options_.color = wants_color(options.color);
  render_options_.width = terminal_width();
}

void Terminal::show(const std::vector<Diagnostic>& diagnostics) const {
  write_all(STDERR_FILENO, render(diagnostics, render_options_));
}

void Terminal::complain(std::string_view text, std::string_view hint) const {
  const bool color = render_options_.color;
  std::string out =
      fmt::format("{}error{}: {}\n", color ? "\x1b[1;31m" : "", color ? "\x1b[0m" : "", text);
  if (!hint.empty()) out += fmt::format("help: {}\n", hint);
  write_all(STDERR_FILENO, out);
}

void Terminal::say(std::string_view text) {
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
