// A complaint of the compiler as plain data: it needs no source text to be shown.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace resumec {

enum class Severity { kNote, kWarning, kError };

// "note", "warning", "error".
std::string_view to_string(Severity severity);

// A place in a source file. `offset` counts bytes from 0, `line` and `column` count from 1, and a
// column is one Unicode code point.
struct Position {
  std::size_t offset = 0;
  std::size_t line = 0;
  std::size_t column = 0;

  bool operator==(const Position&) const = default;
};

// A piece of a source file, half-open, with the line on which it begins.
struct Location {
  std::string file;  // as the user named it; empty when the complaint concerns no file
  Position begin;
  Position end;
  std::string line_text;            // UTF-8, without its line end; long lines are cut to a window
  std::size_t line_text_begin = 0;  // offset in the file of the first byte of `line_text`
};

struct Label {
  Location location;
  std::string text;  // may be empty: the place says it all
};

// A change that would mend the fault. Each edit replaces the bytes of its location.
struct Edit {
  Location location;
  std::string replacement;
};

struct Fix {
  std::string title;
  std::vector<Edit> edits;
};

struct Diagnostic {
  std::string code;  // "R2110": stable for ever
  std::string slug;  // "date-order": stable for ever
  Severity severity = Severity::kError;
  std::string message;  // one line, lower case, no full stop
  Label primary;
  std::vector<Label> secondary;
  std::vector<std::string> notes;
  std::vector<std::string> hints;
  std::vector<Fix> fixes;

  // The other places of a complaint that a file has many times, each with the message that it would
  // have had: a file that a program wrote repeats what it does. A note counts them, and a fix mends
  // all of them.
  std::vector<Label> repeats;
};

// docs/diagnostics.md shows each.
enum class DiagnosticForm {
  kHuman,   // frames of the source with carets
  kShort,   // one line each: "file:line:column: error[R2110]: message"
  kJson,    // one JSON object a line
  kSarif,   // one SARIF 2.1.0 log
  kGithub,  // workflow commands that GitHub Actions shows beside the changed lines
  kGitlab,  // one report of GitLab's Code Quality
};

struct RenderOptions {
  DiagnosticForm form = DiagnosticForm::kHuman;
  bool color = false;       // ANSI escape sequences
  std::string version;      // of the program, for kSarif
  std::size_t width = 100;  // columns of the terminal; long source lines are windowed to it
  // What kHuman calls the program in commands to be typed: "./resumec".
  std::string program = "resumec";
};

// All of `diagnostics`, each ended by a line feed; human frames are parted by an empty line. Only
// kSarif and kGitlab, one document each, have text when there are none.
std::string render(const std::vector<Diagnostic>& diagnostics, const RenderOptions& options);

// What is known of a code before it is met.
struct DiagnosticCode {
  std::string code;  // "R2110"
  std::string slug;  // "date-order"; of a warning, what `Policy::silenced` may hold
  Severity severity = Severity::kError;
  std::string summary;  // one line
};

// All of them, by code.
std::vector<DiagnosticCode> diagnostic_codes();

// The page of one code ("R2110", "r2110" or its slug): Markdown that reads well as it is. Empty for
// an unknown one.
std::string explain(std::string_view code_or_slug);

}  // namespace resumec
