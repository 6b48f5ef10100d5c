#include "cli/suggestion.h"

#include <fmt/format.h>

#include "characters/edit_distance.h"
#include "characters/printable.h"

namespace resumec::cli {

std::string did_you_mean(std::string_view word, const std::vector<std::string>& names,
                         std::string_view otherwise, std::string_view before) {
  const std::string near = characters::nearest(word, {names.begin(), names.end()});
  if (near.empty()) return std::string(otherwise);
  // A file may be called anything.
  return fmt::format("did you mean `{}{}`?", before, characters::printable(near));
}

}  // namespace resumec::cli
