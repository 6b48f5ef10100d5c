// The pages of the codes, as the build put the files of pages/ into the program.
#pragma once

#include <span>

#include "diag/codes.h"

namespace resumec::diag {

struct EmbeddedPage {
  Code code;
  const char* begin;
  const char* end;
};

// In ascending order of their codes.
std::span<const EmbeddedPage> embedded_pages();

}  // namespace resumec::diag
