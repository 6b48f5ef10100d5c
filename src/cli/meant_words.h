// The command that is meant by words which name none.
#pragma once

#include <string>
#include <vector>

namespace resumec::cli {

// `cv.yaml ...` is `build cv.yaml ...`; `help build` is `build --help`; other programs' names lead
// to ours: `init` to `new`, `render` to `build`, `validate` to `check`. Any other words are as they
// are. `words` are those behind the program's name.
std::vector<std::string> meant_words(std::vector<std::string> words);

}  // namespace resumec::cli
