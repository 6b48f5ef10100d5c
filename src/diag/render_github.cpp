// Workflow commands of GitHub Actions ("::error file=...::text"): each becomes a note beside the
// line in the changes of a pull request. A command is one line; what would end it or one of its
// properties is written as a percent and two digits.
#include <fmt/format.h>

#include "diag/machine_forms.h"

namespace resumec::diag {
namespace {

std::string escaped(std::string_view text, bool property) {
  std::string out;
  for (const char c : text) {
    const bool special =
        c == '%' || static_cast<unsigned char>(c) < 0x20 || (property && (c == ':' || c == ','));
    if (special) {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    } else {
      out += c;
    }
  }
  return out;
}

std::string_view command(Severity severity) {
  return severity == Severity::kNote ? "notice" : to_string(severity);
}

std::string text(const resumec::Diagnostic& diagnostic) {
  std::string out = diagnostic.message;
  if (!diagnostic.primary.text.empty()) out += ": " + diagnostic.primary.text;
  for (const Label& label : diagnostic.secondary) {
    if (label.location.file.empty()) continue;
    out += fmt::format("\n{}:{}:{}: {}", label.location.file, label.location.begin.line,
                       label.location.begin.column, label.text);
  }
  for (const std::string& note : diagnostic.notes) out += "\nnote: " + note;
  for (const std::string& hint : diagnostic.hints) out += "\nhelp: " + hint;
  return out;
}

}  // namespace

std::string render_github(const std::vector<resumec::Diagnostic>& diagnostics) {
  std::string out;
  for (const resumec::Diagnostic& diagnostic : diagnostics) {
    const Location& place = diagnostic.primary.location;
    std::string properties;
    if (!place.file.empty()) {
      properties = fmt::format("file={},line={},", escaped(place.file, true), place.begin.line);
      // A range of columns is only shown on one line.
      properties += place.end.line == place.begin.line
                        ? fmt::format("col={},endColumn={},", place.begin.column, place.end.column)
                        : fmt::format("endLine={},", place.end.line);
    }
    const std::string title = escaped(diagnostic.code + " " + diagnostic.slug, true);
    out += fmt::format("::{} {}title={}::{}\n", command(diagnostic.severity), properties, title,
                       escaped(text(diagnostic), false));
  }
  return out;
}

}  // namespace resumec::diag
