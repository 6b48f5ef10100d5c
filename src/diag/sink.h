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
  bool are_errors = false;            // warnings
  std::vector<std::string> silenced;  // slugs
};

class Sink {
 public:
  Sink() = default;
  explicit Sink(WarningPolicy policy) : policy_(std::move(policy)) {}

  void add(Diagnostic diagnostic);

  [[nodiscard]] const WarningPolicy& policy() const { return policy_; }
  [[nodiscard]] bool has_errors() const { return errors_ > 0; }
  [[nodiscard]] std::size_t error_count() const { return errors_; }
  [[nodiscard]] const std::vector<Diagnostic>& diagnostics() const { return diagnostics_; }

  // The complaints as public data: sorted by file and offset (those without a place first), without
  // repetitions, those of one kind as one, at most `limit`, the rest counted in a closing note.
  [[nodiscard]] std::vector<resumec::Diagnostic> resolve(const source::SourceMap& files,
                                                         std::size_t limit) const;

 private:
  WarningPolicy policy_;
  std::vector<Diagnostic> diagnostics_;
  std::size_t errors_ = 0;
};

}  // namespace resumec::diag
