// What yaml-cpp's errors mean.
//
// yaml-cpp says "illegal map value" at the second colon of `name: Acme: the company`. What helps is
// the cause, which mostly stands before the place where the parser gave up: a quote that was not
// closed, a colon in a text, a line one column too far to the right. This file looks for it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.h"
#include "yaml/clean_text.h"

namespace resumec::yaml {

// `problem` is yaml-cpp's sentence and `at` its mark, a byte of the text. `anchors` are the names
// known so far.
diag::Diagnostic explain_syntax_error(const CleanText& input, std::string_view problem,
                                      std::size_t at, const std::vector<std::string>& anchors);

// Of a text in which a bracket stays open to the end: the complaint about it.
std::optional<diag::Diagnostic> find_unclosed_bracket(const CleanText& input);

// `name:Ada`, or `-did it` at the beginning of a line, on one of the lines of the unquoted text
// [begin, end), when that text should be more than a text.
std::optional<diag::Diagnostic> missing_space(const CleanText& input, std::size_t begin,
                                              std::size_t end);

// The complaint about the unquoted text [begin, end), which stands where a key should.
diag::Diagnostic not_a_key(const CleanText& input, std::size_t begin, std::size_t end);

}  // namespace resumec::yaml
