// "did you mean `build`?", wherever a name is typed that nobody knows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace resumec::cli {

// The name that `word` is nearest to, as a hint; `otherwise` when it is near none. What is typed
// before the name stands in front of it: "-W no-".
std::string did_you_mean(std::string_view word, const std::vector<std::string>& names,
                         std::string_view otherwise = "", std::string_view before = "");

}  // namespace resumec::cli
