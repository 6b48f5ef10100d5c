// A complaint inside the compiler: places are spans, not yet lines and columns.
//
//   sink.add(diag::error(Code::kDateOrder, end, "job ends before it starts")
//                .mark("ends here")
//                .label(start, "starts here")
//                .hint("..."));
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/codes.h"
#include "source/span.h"

namespace resumec::diag {

struct Label {
  source::Span span;
  std::string text;
};

struct Edit {
  source::Span span;
  std::string replacement;
};

struct Fix {
  std::string title;
  std::vector<Edit> edits;
};

struct Diagnostic {
  Code code = Code::kInternal;
  Severity severity = Severity::kError;
  std::string message;
  Label primary;  // its span may be unknown: the complaint concerns no place
  std::vector<Label> secondary;
  std::vector<std::string> notes;
  std::vector<std::string> hints;
  std::vector<Fix> fixes;

  // What it concerns, whatever the entry: "work[].endDate". Complaints of one code and kind are
  // shown as one (fold.h); empty: by itself.
  std::string kind;
  std::vector<Label> repeats;  // the others of its kind, each with its message

  // Text beside the caret of the primary place.
  Diagnostic& mark(std::string text);
  Diagnostic& label(source::Span span, std::string text);
  Diagnostic& note(std::string text);
  Diagnostic& hint(std::string text);
  Diagnostic& fix(std::string title, source::Span span, std::string replacement);
};

// With the severity that the code has in the list.
Diagnostic make(Code code, source::Span span, std::string message);

}  // namespace resumec::diag
