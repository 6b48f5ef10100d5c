// Which files a build makes, and where.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/build_flags.h"
#include "cli/input.h"
#include "cli/terminal.h"
#include "resumec/compile.h"

namespace resumec::cli {

// Where the outputs go: standard output, one file, or a directory with the résumé's stem.
struct Destination {
  enum class Kind { kStandardOutput, kFile, kDirectory };
  Kind kind = Kind::kDirectory;
  std::string path;  // of the file, or of the directory with its `/`
};

// The same for every résumé of a run.
struct BuildPlan {
  std::vector<Format> known;         // all that there are
  std::vector<std::string> formats;  // those that are made: ids
  Destination destination;
  std::optional<FitForm> fit_form;  // in which it is told how pages were fitted; empty: it is not
};

// What the flags mean; nothing, having complained, when they contradict.
std::optional<BuildPlan> plan_build(const BuildFlags& flags, Terminal& terminal);

// What is asked of the library, whatever the file; nothing, having complained, when the flags
// cannot be: then `exit_code` says how to end.
std::optional<Request> build_request(const BuildFlags& flags, const BuildPlan& plan,
                                     Terminal& terminal, int& exit_code);

// "out/cv-backend.pdf".
std::string path_of(const BuildPlan& plan, const Input& input, const Output& output);

// The name of the PDF to which the button of a version's page leads: one that is written now, or
// one that lies where the page will; empty when there is none.
std::string pdf_beside(const BuildPlan& plan, const Input& input, const std::string& version);

// The ids of all formats, and of those that are made when nobody names any.
std::vector<std::string> all_ids(const std::vector<Format>& known);
std::vector<std::string> usual_ids(const std::vector<Format>& known);

}  // namespace resumec::cli
