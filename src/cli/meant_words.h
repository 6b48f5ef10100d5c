// The command that is meant by words which name none.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace resumec::cli {

// What people are told of that.
constexpr std::string_view kFileAlone =
    "`resumec FILE` is `resumec build FILE`, with any of its options before or behind the file.";

// `cv.yaml ...` is `build cv.yaml ...`, and so is `-o out/ cv.yaml`; `help build` is `build
// --help`; other programs' names lead to ours: `init` to `new`, `render` to `build`, `validate` to
// `check`. Any other words are as they are. `words` are those behind the program's name.
std::vector<std::string> meant_words(std::vector<std::string> words);

// The first word, as they were typed, that `help build` or `version` cannot have behind them; empty
// when there is none.
std::string word_too_much(const std::vector<std::string>& words);

}  // namespace resumec::cli
