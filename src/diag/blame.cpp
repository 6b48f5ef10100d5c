#include "diag/blame.h"

#include <algorithm>

namespace resumec::diag {
namespace {

// Complaints about a name that a file may say, too: without a place in one, the request said it.
bool is_about_a_name(Code code) {
  switch (code) {
    case Code::kUnknownFormat:
    case Code::kUnknownStage:
    case Code::kUnknownLocale:
    case Code::kUnknownTheme:
    case Code::kUnknownVariant:
    case Code::kNoVariants:
    case Code::kBadToday:
    case Code::kBadOverride:
    case Code::kTooManySettings:
      return true;
    default:
      return false;
  }
}

}  // namespace

bool request_at_fault(const Sink& sink, const source::SourceMap& files) {
  const std::vector<Diagnostic>& all = sink.diagnostics();
  return std::any_of(all.begin(), all.end(), [&files](const Diagnostic& one) {
    if (one.severity != Severity::kError) return false;
    const source::Span span = one.primary.span;
    return span.known() ? !files[span.file].is_file() : is_about_a_name(one.code);
  });
}

}  // namespace resumec::diag
