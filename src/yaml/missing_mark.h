// Unquoted texts that lack one mark of what they were meant to be: a colon, a dash, a space.
#pragma once

#include <cstddef>
#include <optional>

#include "diag/diagnostic.h"
#include "yaml/clean_text.h"

namespace resumec::yaml {

// `name:Ada`, or `-did it` at the beginning of a line, on one of the lines of the unquoted text
// [begin, end), when that text should be more than a text.
std::optional<diag::Diagnostic> missing_space(const CleanText& input, std::size_t begin,
                                              std::size_t end);

// The complaint about the unquoted text [begin, end), which stands where a key should.
diag::Diagnostic not_a_key(const CleanText& input, std::size_t begin, std::size_t end);

}  // namespace resumec::yaml
