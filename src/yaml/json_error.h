// What is wrong with a text that is not JSON.
#pragma once

#include <cstddef>
#include <vector>

#include "diag/diagnostic.h"
#include "yaml/clean_text.h"

namespace resumec::yaml {

// `at` is behind the last good token; `brackets` are the places of those still open.
diag::Diagnostic explain_json_error(const CleanText& input, std::size_t at,
                                    const std::vector<std::size_t>& brackets);

}  // namespace resumec::yaml
