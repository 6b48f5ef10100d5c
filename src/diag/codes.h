// Every complaint the compiler can make: number, slug, severity and summary are written once, in
// codes/*.def, one file a phase; what `explain` prints below them stands in pages/R0000.md. The
// number and the slug are public and never change their meaning.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "resumec/diagnostic.h"

namespace resumec::diag {

enum class Code : std::uint16_t {
#define RESUMEC_CODE(number, name, slug, severity, summary) k##name = number,
#include "diag/codes/all.def"
#undef RESUMEC_CODE
};

struct CodeInfo {
  Code code;
  std::string_view slug;     // "date-order"
  Severity severity;         // of a complaint that does not say otherwise
  std::string_view summary;  // one line
};

// In ascending order of their numbers.
std::span<const CodeInfo> all_codes();

const CodeInfo& info(Code code);

// Markdown that reads well as it is: the cause, a wrong and a right example, each indented.
std::string_view page(Code code);

// "R2110".
std::string id(Code code);

}  // namespace resumec::diag
