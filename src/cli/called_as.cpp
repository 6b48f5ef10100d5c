#include "cli/called_as.h"

#include <algorithm>
#include <cstdlib>

#include "characters/ascii.h"
#include "characters/printable.h"

namespace resumec::cli {
namespace {

std::string& name() {
  static std::string text = "resumec";
  return text;
}

// What no shell takes apart, wherever it stands.
bool is_plain(char c) {
  return characters::is_letter_or_digit(c) ||
         std::string_view("_./+@%:,-").find(c) != std::string_view::npos;
}

std::string quoted_for_shell(const std::string& word) {
  if (std::all_of(word.begin(), word.end(), is_plain)) return word;
  std::string out = "'";
  for (const char c : word) {
    if (c == '\'') {
      out += "'\\''";
    } else {
      out += c;
    }
  }
  return out + "'";
}

}  // namespace

void note_called_as(const char* word) {
  const char* said = std::getenv(kCalledAs);
  if (said != nullptr && *said != '\0') word = said;
  const std::string text = word == nullptr ? "" : word;
  // A name that cannot be shown cannot be typed from what is shown.
  if (text.empty() || characters::printable(text) != text) return;
  name() = quoted_for_shell(text);
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
