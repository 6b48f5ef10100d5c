// Fixes that come with diagnostics, done.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "resumec/diagnostic.h"

namespace resumec {

struct FixedText {
  std::string text;
  std::size_t applied = 0;  // diagnostics whose fix is in it
  std::size_t left = 0;     // that have a fix of this file which is not in it
};

// The text of the file of that name, as it was when the diagnostics were made, with the first fix
// of each of them, in their order. A fix is done whole or not at all: one whose edits meet those of
// an earlier one, or change other files, too, is left; what it mends may be found again. So is one
// whose line is not in the text at its place: files are told apart by their names, so overlays must
// not have the résumé's.
FixedText apply_fixes(std::string_view file, std::string_view text,
                      const std::vector<Diagnostic>& diagnostics);

}  // namespace resumec
