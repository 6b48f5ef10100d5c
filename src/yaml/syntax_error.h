// What yaml-cpp's errors mean.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.h"
#include "yaml/clean_text.h"

namespace resumec::yaml {

// `problem` is yaml-cpp's sentence, `position` its mark, a byte of the text. `anchors` are the
// names known so far.
diag::Diagnostic explain_syntax_error(const CleanText& input, std::string_view problem,
                                      int position, const std::vector<std::string>& anchors);

}  // namespace resumec::yaml
