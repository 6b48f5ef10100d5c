// Compiles one résumé, in one or several versions, from memory to bytes and diagnostics.
//
//   resumec::Request request;
//   request.outputs = {"pdf", "text"};
//   resumec::CompileResult result = resumec::compile({"resume.yaml", text}, request);
//
// The library prints nothing, never exits, and reads no clock, locale, environment or network;
// files only through the FileSystem it is given. The same input gives the same bytes, on any
// thread. Faults of the input are diagnostics; nothing is thrown but std::bad_alloc, when there is
// not enough memory.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "resumec/diagnostic.h"
#include "resumec/file_system.h"
#include "resumec/fit.h"
#include "resumec/request.h"

namespace resumec {

struct Format {
  std::string id;          // "pdf", "html", "text", "markdown", "json"
  std::string extension;   // ".pdf", ".html", ".txt", ".md", ".json"
  std::string media_type;  // "application/pdf", "text/html; charset=utf-8"
  std::string summary;
  bool usual = true;  // what a program makes when its user names no format
};

struct Theme {
  std::string id;
  std::string summary;
};

// A family to set a résumé in, or that stands in for characters which others lack.
struct FontFamily {
  std::string name;
  std::vector<int> weights;           // of its upright faces, ascending
  std::vector<int> italics;           // and of its italic ones
  std::vector<std::string> scripts;   // "Latin", "Hebrew", "emoji"
  std::vector<std::string> features;  // "small capitals", "old-style figures"
  std::string package;                // the Debian package that its files come from
  bool built_in = true;               // else its files are read when they are needed ...
  bool available = true;              // ... if they are there
};

struct Output {
  std::string format;      // id
  std::string media_type;  // the format's
  std::string bytes;
  std::string variant;  // of which version; empty: of the whole résumé
  int pages = 0;        // of an output that has pages
};

struct CompileResult {
  // Version by version, each in the order of the request; empty when any version has an error, or
  // when they were handed over one by one.
  std::vector<Output> outputs;
  // Of all versions, at most `Policy::max_errors`, errors before others. One that several share
  // stands once; a note says which, unless all do.
  std::vector<Diagnostic> diagnostics;
  std::vector<std::string> variants;  // the versions that were compiled; "" is the whole résumé
  std::vector<FitReport> fits;        // of the versions that were laid out, in the same order
  // How many errors and warnings there are, whether `diagnostics` holds them all or not.
  std::size_t errors = 0;
  std::size_t warnings = 0;
  // Some error is about what the request says (a theme that nobody knows, a day that is none, the
  // value of an override), whatever the file says.
  bool request_at_fault = false;

  // There is no error, and every output of every version was made.
  [[nodiscard]] bool ok() const { return errors == 0; }
};

// Whoever compiles more than one document has an Engine (engine.h) for them.
CompileResult compile(const Source& source, const Request& request);

// The text dump of one stage, for tests and for the curious; stages are listed by `stages()`. Of
// several versions it is the first one's.
struct InspectResult {
  std::string text;  // empty when there is an error
  std::vector<Diagnostic> diagnostics;
  std::size_t errors = 0;  // as those of CompileResult
  std::size_t warnings = 0;
  bool request_at_fault = false;

  [[nodiscard]] bool ok() const { return errors == 0; }
};
InspectResult inspect(const Source& source, std::string_view stage, const Request& request);
std::vector<std::string> stages();

std::vector<Format> formats();
std::vector<Theme> themes();

// The families that the program knows. `files` tells which of the external ones are there; null:
// none.
std::vector<FontFamily> fonts(const FileSystem* files);

// The JSON Schema (draft 2020-12) of a résumé, generated from the list of fields that decodes it.
// Its `$id` is kSchemaId and the version.
constexpr std::string_view kSchemaId = "urn:resumec:schema:";
std::string json_schema();

// The same, which also offers the tags, ids and variants of one résumé where they are named; and of
// other files: a theme, a variant in a file of its own (`-v`).
enum class SchemaKind { kResume, kTheme, kOverlay };
std::string json_schema(SchemaKind kind);
InspectResult json_schema(const Source& source, const Request& request);

// A starter résumé in YAML for `name`, which compiles clean. With `schema`, the path of the JSON
// Schema as seen from the file, its first line tells editors to complete and check by it.
std::string starter_resume(std::string_view name, std::string_view schema = {});

// The same with more to choose; what is empty is left to the program.
struct Starter {
  std::string name;
  std::string schema;
  std::string theme;
  std::string locale;
  std::string profile;  // an id of starter_profiles()
};
std::string starter_resume(const Starter& starter);

// What a starter can be for. The first is taken when none is named.
struct StarterProfile {
  std::string id;
  std::string summary;
};
std::vector<StarterProfile> starter_profiles();

// "1.0.0".
std::string_view version();

}  // namespace resumec
