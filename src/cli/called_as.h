// How the program was called, so that what a message tells to type can be typed as it stands.
//
// `resumec explain R2110` is no help to who has only `./resumec` or `scripts/resumec`. The name
// goes to people alone: what programs read says `resumec`, as do pages and completions.
#pragma once

#include <string>
#include <string_view>

namespace resumec::cli {

// The variable by which a script that becomes the program says what it was called itself.
constexpr const char* kCalledAs = "RESUMEC_CALLED_AS";

// Notes the name: that of the variable, else the first word of the command line. To be called
// before the environment is cleaned (environment.h).
void note_called_as(const char* word);

// As a shell takes it: "resumec", "./resumec", "'/my programs/resumec'".
const std::string& called_as();

// A text of ours with that name wherever a command stands in it, behind a backtick: "`resumec
// fonts` lists them".
std::string with_called_as(std::string_view text);

}  // namespace resumec::cli
