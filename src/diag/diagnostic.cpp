#include "diag/diagnostic.h"

namespace resumec::diag {

Diagnostic& Diagnostic::mark(std::string text) {
  primary.text = std::move(text);
  return *this;
}

Diagnostic& Diagnostic::label(source::Span span, std::string text) {
  secondary.push_back({span, std::move(text)});
  return *this;
}

Diagnostic& Diagnostic::note(std::string text) {
  notes.push_back(std::move(text));
  return *this;
}

Diagnostic& Diagnostic::hint(std::string text) {
  hints.push_back(std::move(text));
  return *this;
}

Diagnostic& Diagnostic::fix(std::string title, source::Span span, std::string replacement) {
  fixes.push_back({std::move(title), {{span, std::move(replacement)}}});
  return *this;
}

Diagnostic make(Code code, source::Span span, std::string message) {
  Diagnostic diagnostic;
  diagnostic.code = code;
  diagnostic.severity = info(code).severity;
  diagnostic.message = std::move(message);
  diagnostic.primary.span = span;
  return diagnostic;
}

}  // namespace resumec::diag
