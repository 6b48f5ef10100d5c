// Commas behind the last member, which JSON has not and every other language of that look has: of
// all faults in files of hand-edited JSON the commonest, and the one that hides nothing.
#pragma once

#include <string>

#include "diag/sink.h"
#include "yaml/clean_text.h"

namespace resumec::yaml {

// The text with a blank in place of each such comma, which is warned of: what follows keeps its
// place.
std::string without_trailing_commas(const CleanText& input, diag::Sink& sink);

}  // namespace resumec::yaml
