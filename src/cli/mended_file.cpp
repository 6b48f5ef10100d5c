#include "cli/mended_file.h"

#include <sys/stat.h>

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "characters/printable.h"
#include "cli/output_files.h"
#include "resumec/fixes.h"

namespace resumec::cli {
namespace {

// A fix can uncover what another mends. Each round but a faulty one has less to do than the one
// before; two fixes that undo each other must not keep the program busy.
constexpr int kMostRounds = 20;

// Whether the text cannot even be read as YAML or JSON.
bool unreadable(const CompileResult& result) {
  const auto is_syntax = [](const Diagnostic& one) {
    return one.severity == Severity::kError && one.code.starts_with("R1");
  };
  return std::any_of(result.diagnostics.begin(), result.diagnostics.end(), is_syntax);
}

bool is_regular(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode);
}

}  // namespace

Mended mend_file(Source& source, const Request& request, Engine& engine, Terminal& terminal) {
  Request all = request;
  all.policy.max_errors = 0;  // what is not shown is mended, too
  all.progress = nullptr;
  Mended mended;
  Source now = source;
  CompileResult found = engine.compile(now, all);
  for (int round = 0; round < kMostRounds; ++round) {
    FixedText fixed = apply_fixes(now.name, now.text, found.diagnostics);
    if (fixed.applied == 0 || fixed.text == now.text) break;
    Source next{now.name, std::move(fixed.text)};
    CompileResult after = engine.compile(next, all);
    // Then the fixes were wrong, and the person's own text is worth more.
    if (unreadable(after) && !unreadable(found)) break;
    mended.complaints += fixed.applied;
    now = std::move(next);
    found = std::move(after);
  }
  if (now.text == source.text) return {};
  if (!is_regular(source.name)) {
    // A pipe gives its text once, and takes none back.
    return {0, fmt::format("cannot write {}: it is no regular file",
                           characters::printable(source.name))};
  }
  OutputFiles files;
  std::string failure = files.add(source.name, now.text);
  if (failure.empty()) failure = files.commit();
  if (!failure.empty()) return {0, std::move(failure)};
  // It may be another file on the disk now, which a file of complaints must not replace either.
  terminal.taken().read(source.name, kResume);
  source = std::move(now);
  return mended;
}

}  // namespace resumec::cli
