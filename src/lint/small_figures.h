// Figures and signs that Unicode has raised and lowered.
#pragma once

#include <string>
#include <string_view>

namespace resumec::lint {

// "2" as "²". As it is where one of its characters has no such form: "10th".
std::string raised(std::string_view text);
// "2" as "₂".
std::string lowered(std::string_view text);

// Whether all of `text` has such a form.
bool can_be_raised(std::string_view text);
bool can_be_lowered(std::string_view text);

}  // namespace resumec::lint
