#include "cli/called_as.h"

#include <cstdlib>

#include "characters/printable.h"
#include "cli/shell_word.h"

namespace resumec::cli {
namespace {

std::string& name() {
  static std::string text = "resumec";
  return text;
}

}  // namespace

void note_called_as(const char* word) {
  const char* said = std::getenv(kCalledAs);
  if (said != nullptr && *said != '\0') word = said;
  const std::string text = word == nullptr ? "" : word;
  // A name that cannot be shown cannot be typed from what is shown.
  if (text.empty() || characters::printable(text) != text) return;
  name() = shell_word(text);
}

const std::string& called_as() {
  return name();
}

std::string with_called_as(std::string_view text) {
  constexpr std::string_view kOurs = "`resumec ";
  std::string out;
  for (;;) {
    const std::size_t at = text.find(kOurs);
    out += text.substr(0, at);
    if (at == std::string_view::npos) return out;
    out += "`" + called_as() + " ";
    text.remove_prefix(at + kOurs.size());
  }
}

}  // namespace resumec::cli
