// Compiles one résumé, in one or several versions, from memory to bytes and diagnostics.
//
//   resumec::CompileOptions options;
//   options.formats = {"pdf", "text"};
//   resumec::CompileResult result = resumec::compile({"resume.yaml", text}, options);
//
// The library prints nothing, never exits, and reads no clock, locale, environment or network;
// files only through the FileSystem it is given. The same input gives the same bytes, on any
// thread. Faults of the input are diagnostics; nothing is thrown but std::bad_alloc, when there is
// not enough memory.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "resumec/diagnostic.h"
#include "resumec/file_system.h"
#include "resumec/installed_fonts.h"

namespace resumec {

// A résumé in memory. A name that ends in ".json" is read as JSON and with JSON Resume's habits
// (unknown keys warn, a job without an end is current); anything else is YAML. Files that the
// résumé names (a photo, a theme) are looked up beside `name`.
struct Source {
  std::string name;
  std::string text;
};

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

// `--set path=value`: as if the field stood in the résumé.
struct Override {
  std::string path;   // "basics.label", "design.colors.accent", "work[0].name"
  std::string value;  // YAML flow text: a scalar, a list or a mapping
};

struct CompileOptions {
  std::vector<std::string> formats;  // ids, each made once; empty: only check
  // The versions to make, in this order: names of `variants`, "" for the whole résumé, which is
  // also what an empty list means. A version is made once, however often it is named.
  std::vector<std::string> variants;
  bool all_variants = false;        // behind those, every variant of the file in the file's order
  std::vector<Source> overlays;     // each of the form of one variant; over every version, in order
  std::string theme;                // empty: what the résumé says
  std::string locale;               // BCP 47; empty: what the résumé says, else "en"
  std::vector<Override> overrides;  // applied in order
  std::optional<int> pages;         // page budget; overrides `layout.pages`
  std::string today;                // "YYYY-MM-DD"; empty: `meta.lastModified`, else no clock
  // File name of the PDF beside the page; empty: no download link. The page of a variant links
  // "resume-backend.pdf" when this is "resume.pdf".
  std::string pdf_name;
  // Asked instead of it, when there is one, for each version: which PDF lies beside its page is
  // known to who writes the files.
  std::function<std::string(const std::string& version)> pdf_name_of;
  std::size_t max_errors = 50;        // complaints kept, 0: all; one note says how many more
  bool warnings_are_errors = false;   // so that nothing is made when there is one; hides none
  std::vector<std::string> silenced;  // slugs of warnings and notes that are not made
  bool lint = false;                  // say what is well formed, and yet weak (R8001 and on)
  const FileSystem* files = nullptr;  // null: no file can be read
  // The folder below which the photos, themes and fonts stand that a résumé or a theme names (see
  // Bounds); empty: that of the résumé, and of what the theme above names, the theme's.
  std::string root;
  const InstalledFonts* installed_fonts = nullptr;  // null: none can be looked up
};

struct Output {
  std::string format;      // id
  std::string media_type;  // the format's
  std::string bytes;
  std::string variant;  // of which version; empty: of the whole résumé
  int pages = 0;        // of an output that has pages
};

struct CompileResult {
  // Version by version, each in the order of the formats; empty when any version has an error.
  std::vector<Output> outputs;
  // Of all versions, at most `max_errors`, errors before others. One that several share stands
  // once; a note says which, unless all do.
  std::vector<Diagnostic> diagnostics;
  std::vector<std::string> variants;  // the versions that were compiled; "" is the whole résumé
  // How many errors and warnings there are, whether `diagnostics` holds them all or not.
  std::size_t errors = 0;
  std::size_t warnings = 0;

  // There is no error, and `outputs` has every format of every version.
  [[nodiscard]] bool ok() const { return errors == 0; }
};

CompileResult compile(const Source& source, const CompileOptions& options);

// The text dump of one stage, for tests and for the curious; stages are listed by `stages()`. Of
// several versions it is the first one's.
struct InspectResult {
  std::string text;  // empty when there is an error
  std::vector<Diagnostic> diagnostics;
  std::size_t errors = 0;  // as those of CompileResult
  std::size_t warnings = 0;

  [[nodiscard]] bool ok() const { return errors == 0; }
};
InspectResult inspect(const Source& source, std::string_view stage, const CompileOptions& options);
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

// A starter résumé in YAML for `name`, which compiles clean. With `schema`, the path of the JSON
// Schema as seen from the file, its first line tells editors to complete and check by it.
std::string starter_resume(std::string_view name, std::string_view schema = {});

// "1.0.0".
std::string_view version();

}  // namespace resumec
