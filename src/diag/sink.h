// Collects the complaints of all phases.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "diag/diagnostic.h"
#include "source/source_map.h"

namespace resumec::diag {

// What the user wants to hear of warnings and notes.
struct WarningPolicy {
  bool are_errors = false;            // warnings, at the end of the run: `enforce`
  std::vector<std::string> silenced;  // slugs
};

// How many complaints there are, whatever the number of those that are shown or kept.
struct Totals {
  std::size_t errors = 0;
  std::size_t warnings = 0;
};

// Complaints that a sink keeps: as many errors, and as many warnings and notes. More are only
// counted, for each takes a kilobyte, in the machine forms two, and a file can bring about one for
// each of its words.
constexpr std::size_t kMostComplaints = 2000;

// Edits of a fix; one of more is not offered, for nobody could look them over, and in the machine
// forms each takes a line of the file.
constexpr std::size_t kMostEdits = 200;

// What was counted and not kept.
struct Unkept {
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t notes = 0;

  [[nodiscard]] std::size_t all() const { return errors + warnings + notes; }
};

class Sink {
 public:
  Sink() = default;
  explicit Sink(WarningPolicy policy) : policy_(std::move(policy)) {}

  void add(Diagnostic diagnostic);

  // Makes errors of the warnings, where the policy asks for that. The end of a run does it, and no
  // phase before: a phase stops for what it cannot go on with, which a warning never is, and what
  // later phases find would be lost.
  void enforce();

  [[nodiscard]] const WarningPolicy& policy() const { return policy_; }
  // Complaints of another sink that it did not keep.
  void add_unkept(const Unkept& other);
  [[nodiscard]] const Unkept& unkept() const { return unkept_; }

  [[nodiscard]] bool has_errors() const { return errors_ > 0; }
  [[nodiscard]] std::size_t error_count() const { return errors_; }
  [[nodiscard]] const std::vector<Diagnostic>& diagnostics() const { return diagnostics_; }

  // The complaints as public data: sorted by file and offset (those without a place first), without
  // repetitions, those of one kind as one, at most `limit` (0: all), the rest counted in a closing
  // note.
  [[nodiscard]] std::vector<resumec::Diagnostic> resolve(const source::SourceMap& files,
                                                         std::size_t limit) const;

  // Of the same complaints, before any limit.
  [[nodiscard]] Totals totals() const;

 private:
  // Sorted, without repetitions.
  [[nodiscard]] std::vector<const Diagnostic*> distinct() const;

  WarningPolicy policy_;
  std::vector<Diagnostic> diagnostics_;
  std::size_t errors_ = 0;
  std::size_t others_ = 0;
  Unkept unkept_;
};

}  // namespace resumec::diag
