// The forms in which complaints are shown.
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "characters/printable.h"
#include "diag/frame.h"
#include "diag/machine_forms.h"
#include "resumec/diagnostic.h"

namespace resumec {
namespace {

std::string place(const Location& location) {
  if (location.file.empty()) return "";
  return fmt::format("{}:{}:{}", characters::printable(location.file), location.begin.line,
                     location.begin.column);
}

std::string render_short(const Diagnostic& diagnostic) {
  const std::string where = place(diagnostic.primary.location);
  const std::size_t more = diagnostic.repeats.size();
  return fmt::format("{}{}{}[{}]: {}{}\n", where, where.empty() ? "" : ": ",
                     to_string(diagnostic.severity), characters::printable(diagnostic.code),
                     characters::printable(diagnostic.message),
                     more == 0 ? std::string() : fmt::format(" (and {} more)", more));
}

std::size_t digits(std::size_t number) {
  return std::to_string(number).size();
}

// The frames of one complaint: first the file of its primary place, then each other file.
std::string render_frames(const Diagnostic& diagnostic, diag::FrameOptions& options) {
  const std::string& file = diagnostic.primary.location.file;
  if (file.empty()) return "";
  std::vector<diag::Mark> here = {{&diagnostic.primary, true}};
  std::vector<const Label*> elsewhere;
  options.gutter = digits(diagnostic.primary.location.begin.line);
  for (const Label& label : diagnostic.secondary) {
    if (label.location.file.empty()) continue;
    options.gutter = std::max(options.gutter, digits(label.location.begin.line));
    if (label.location.file == file) {
      here.push_back({&label, false});
    } else {
      elsewhere.push_back(&label);
    }
  }
  const diag::Palette& colors = options.palette;
  const std::string margin(options.gutter, ' ');
  const std::string rail = fmt::format("{}{} |{}\n", margin, colors.gutter, colors.reset);
  std::string out = fmt::format("{}{}-->{} {}\n", margin, colors.gutter, colors.reset,
                                place(diagnostic.primary.location));
  out += rail + diag::draw_frame(std::move(here), options);
  for (const Label* label : elsewhere) {
    out +=
        fmt::format("{}{}:::{} {}\n", margin, colors.gutter, colors.reset, place(label->location));
    out += rail + diag::draw_frame({{label, false}}, options);
  }
  return out;
}

// A hint of ours, with the commands in it as they can be typed.
std::string with_program(std::string_view hint, std::string_view program) {
  constexpr std::string_view kCommand = "`resumec ";
  std::string out;
  for (std::size_t at = hint.find(kCommand); at != hint.npos; at = hint.find(kCommand)) {
    out += fmt::format("{}`{} ", hint.substr(0, at), program);
    hint.remove_prefix(at + kCommand.size());
  }
  return out.append(hint);
}

std::string render_human(const Diagnostic& diagnostic, const RenderOptions& options, bool explain) {
  const diag::Palette colors = diag::palette(options.color);
  diag::FrameOptions frame{options.width, 1, diagnostic.severity, colors};
  std::string out = fmt::format("{}{}[{}]{}: {}{}{}\n", colors.of(diagnostic.severity),
                                to_string(diagnostic.severity),
                                characters::printable(diagnostic.code), colors.reset, colors.bold,
                                characters::printable(diagnostic.message), colors.reset);
  out += render_frames(diagnostic, frame);
  const std::string margin(frame.gutter, ' ');
  const auto line = [&](std::string_view kind, std::string_view text) {
    out += fmt::format("{} {}={} {}: {}\n", margin, colors.gutter, colors.reset, kind,
                       characters::printable(text));
  };
  for (const std::string& note : diagnostic.notes) line("note", note);
  for (const std::string& hint : diagnostic.hints) {
    line("help", with_program(hint, options.program));
  }
  if (explain) line("help", fmt::format("{} explain {}", options.program, diagnostic.code));
  return out;
}

}  // namespace

std::string render(const std::vector<Diagnostic>& diagnostics, const RenderOptions& options) {
  switch (options.form) {
    case DiagnosticForm::kJson:
      return diag::render_json(diagnostics);
    case DiagnosticForm::kSarif:
      return diag::render_sarif(diagnostics, options.version);
    case DiagnosticForm::kGithub:
      return diag::render_github(diagnostics);
    case DiagnosticForm::kGitlab:
      return diag::render_gitlab(diagnostics);
    case DiagnosticForm::kHuman:
    case DiagnosticForm::kShort:
      break;
  }
  std::string out;
  // The pointer to a code's page is worth its line once a run.
  std::set<std::string_view> explained;
  for (const Diagnostic& diagnostic : diagnostics) {
    if (options.form == DiagnosticForm::kShort) {
      out += render_short(diagnostic);
      continue;
    }
    if (!out.empty()) out += "\n";
    const bool placed = !diagnostic.primary.location.file.empty();
    const bool first = explained.insert(diagnostic.code).second;
    out += render_human(diagnostic, options, placed && first);
  }
  return out;
}

}  // namespace resumec
