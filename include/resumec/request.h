// What is wanted of a résumé, grouped by who decides it: what is read and which versions of it
// (Input), what counts as a fault (Policy), what surrounds the run (Environment), what is made.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

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

// A field and its value: as if it stood in the résumé.
struct Override {
  std::string path;   // "basics.label", "design.colors.accent", "work[0].name"
  std::string value;  // YAML flow text: a scalar, a list or a mapping
  // What complaints call it: "--text-width"; empty: "--set basics.label".
  std::string name{};
};

// What is laid over the résumé's own text, and which versions of it are made.
struct Input {
  // The versions to make, in this order: names of `variants`, "" for the whole résumé, which is
  // also what an empty list means. A version is made once, however often it is named.
  std::vector<std::string> variants;
  // Laid over the résumé's text one after the other, before there are versions: each of the form of
  // a résumé, or of a part of one. Mappings are joined; lists and texts take the place of others.
  std::vector<Source> with;
  bool all_variants = false;        // behind those, every variant of the file in the file's order
  std::vector<Source> overlays;     // each of the form of one variant; over every version, in order
  std::vector<Override> overrides;  // applied in order, over all of it
  std::string theme;                // empty: what the résumé says
  std::string locale;               // BCP 47; empty: what the résumé says, else "en"
  std::optional<int> pages;         // page budget; overrides `layout.pages`
};

// What is complained of, and how much of it is kept.
struct Policy {
  std::size_t max_errors = 50;        // complaints kept, 0: all; one note says how many more
  bool warnings_are_errors = false;   // so that nothing is made when there is one; hides none
  std::vector<std::string> silenced;  // slugs of warnings and notes that are not made
  bool lint = false;                  // say what is well formed, and yet weak (R8001 and on)
};

// All that a compilation sees of the world.
struct Environment {
  const FileSystem* files = nullptr;  // null: no file can be read
  // The folder below which the photos, themes and fonts stand that a résumé or a theme names (see
  // Bounds); empty: that of the résumé, and of what the theme above names, the theme's.
  std::string root;
  const InstalledFonts* installed_fonts = nullptr;  // null: none can be looked up
  std::string today;  // "YYYY-MM-DD"; empty: `meta.lastModified`, else no clock
};

// An output to be made.
struct OutputRequest {
  OutputRequest(const char* the_format) : format(the_format) {}
  OutputRequest(std::string the_format, std::vector<Override> the_options = {})
      : format(std::move(the_format)), options(std::move(the_options)) {}

  std::string format;             // id
  std::vector<Override> options;  // over `outputs.FORMAT` of the résumé: {"width", "100"}
};

struct Request {
  Input input;
  Policy policy;
  Environment environment;
  // Each format is made once, at its first place, with all options that it is given: of two values
  // of one option the last counts, as of overrides. Empty: only check.
  std::vector<OutputRequest> outputs;

  // File name of the PDF beside the page; empty: no download link. The page of a variant links
  // "resume-backend.pdf" when this is "resume.pdf".
  std::string pdf_name;
  // Asked instead of it, when there is one, for each version: which PDF lies beside its page is
  // known to who writes the files.
  std::function<std::string(const std::string& version)> pdf_name_of;

  // Is told before each version how many of how many are through.
  std::function<void(std::size_t done, std::size_t all)> progress;
};

}  // namespace resumec
