// Compiles one résumé from memory to bytes and diagnostics.
//
//   resumec::CompileOptions options;
//   options.formats = {"pdf", "text"};
//   resumec::CompileResult result = resumec::compile({"resume.yaml", text}, options);
//
// The library prints nothing, never exits, and reads no clock, locale, environment or network;
// files only through the FileSystem it is given. The same input gives the same bytes, on any
// thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "resumec/diagnostic.h"
#include "resumec/file_system.h"

namespace resumec {

// A résumé in memory. A name that ends in ".json" is read as JSON and with JSON Resume's habits
// (unknown keys warn, a job without an end is current); anything else is YAML. Files that the
// résumé names (a photo, a theme) are looked up beside `name`.
struct Source {
  std::string name;
  std::string text;
};

struct Format {
  std::string id;         // "pdf", "html", "text"
  std::string extension;  // ".pdf", ".html", ".txt"
  std::string summary;
};

struct Theme {
  std::string id;
  std::string summary;
};

// `--set path=value`: as if the field stood in the résumé.
struct Override {
  std::string path;   // "basics.label", "design.colors.accent", "work[0].name"
  std::string value;  // YAML flow text: a scalar, a list or a mapping
};

struct CompileOptions {
  std::vector<std::string> formats;  // ids; empty: only check
  std::string theme;                 // empty: what the résumé says
  std::string locale;                // BCP 47; empty: what the résumé says, else "en"
  std::vector<Override> overrides;   // applied in order
  std::optional<int> pages;          // page budget; overrides `layout.pages`
  std::string today;                 // "YYYY-MM-DD"; empty: `meta.lastModified`, else no clock
  std::string pdf_name;         // file name of the PDF beside the page; empty: no download link
  std::size_t max_errors = 50;  // complaints kept; the rest is counted in one note
  const FileSystem* files = nullptr;  // null: no file can be read
};

struct Output {
  std::string format;  // id
  std::string bytes;
};

struct CompileResult {
  std::vector<Output> outputs;  // in the order asked for; empty when there is an error
  std::vector<Diagnostic> diagnostics;
  int pages = 0;  // of the PDF, when it was made

  [[nodiscard]] bool ok() const;  // no diagnostic is an error
};

CompileResult compile(const Source& source, const CompileOptions& options);

// The text dump of one stage, for tests and for the curious; stages are listed by `stages()`.
struct InspectResult {
  std::string text;
  std::vector<Diagnostic> diagnostics;
};
InspectResult inspect(const Source& source, std::string_view stage, const CompileOptions& options);
std::vector<std::string> stages();

std::vector<Format> formats();
std::vector<Theme> themes();

// The JSON Schema (draft 2020-12) of a résumé, generated from the list of fields that decodes it.
std::string json_schema();

// A starter résumé in YAML for `name`, which compiles clean.
std::string starter_resume(std::string_view name);

// "1.0.0".
std::string_view version();

}  // namespace resumec
