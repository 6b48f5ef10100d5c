// Words of a command that a message tells to type, as a shell takes them.
#pragma once

#include <string>

namespace resumec::cli {

// In quotes, where a shell would take the word apart: "resumec", "'/my programs/resumec'".
std::string shell_word(const std::string& word);

// The name of a file, which must not be taken for an option either: "./-q.yaml".
std::string shell_file(const std::string& name);

}  // namespace resumec::cli
