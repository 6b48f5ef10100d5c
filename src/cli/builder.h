// One résumé after the other to files, by one engine.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "cli/build_plan.h"
#include "cli/terminal.h"
#include "resumec/engine.h"

namespace resumec::cli {

// What came of one résumé.
struct Built {
  int exit_code = 0;
  std::size_t errors = 0;
  std::size_t warnings = 0;
  // What was written, a text a version: "cv.pdf (1 page, 20 kB), cv.txt (512 B)".
  std::vector<std::string> news;
};

class Builder {
 public:
  explicit Builder(BuildPlan plan) : plan_(std::move(plan)) {}

  // What `file` names in any version of it is read, so that `files` of the request note it: of
  // several résumés no output may replace what a later one reads. Says nothing of any fault.
  void survey(const std::string& file, const Request& request);

  // Compiles `file` and writes its outputs; complaints go to the terminal, and what was read and
  // written is noted there. The request is that of all files.
  Built build(const std::string& file, Request request, Terminal& terminal);

 private:
  Built write(const Input& input, const CompileResult& result, Terminal& terminal) const;

  BuildPlan plan_;
  Engine engine_;
  std::vector<std::string> surveyed_;  // all files of a run of several
};

}  // namespace resumec::cli
