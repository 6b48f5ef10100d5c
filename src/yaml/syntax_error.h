// What yaml-cpp's errors mean.
//
// yaml-cpp says "illegal map value" at the second colon of `name: Acme: the company`. What helps is
// the cause, which mostly stands before the place where the parser gave up: a quote that was not
// closed, a colon in a text, a line one column too far to the right. This file looks for it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diag/diagnostic.h"
#include "yaml/clean_text.h"
#include "yaml/syntax_cause.h"

namespace resumec::yaml {

// `at` is yaml-cpp's mark, a byte of the text; `anchors` are the names known so far.
diag::Diagnostic explain_syntax_error(const CleanText& input, SyntaxCause cause, std::size_t at,
                                      const std::vector<std::string>& anchors);

// Of a text in which a bracket stays open to the end: the complaint about it.
std::optional<diag::Diagnostic> find_unclosed_bracket(const CleanText& input);

}  // namespace resumec::yaml
