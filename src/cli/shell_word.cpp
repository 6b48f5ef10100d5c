#include "cli/shell_word.h"

#include <algorithm>
#include <string_view>

#include "characters/ascii.h"

namespace resumec::cli {
namespace {

// What no shell takes apart, wherever it stands.
bool is_plain(char c) {
  return characters::is_letter_or_digit(c) ||
         std::string_view("_./+@%:,-").find(c) != std::string_view::npos;
}

}  // namespace

std::string shell_word(const std::string& word) {
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

std::string shell_file(const std::string& name) {
  return shell_word(name.starts_with('-') ? "./" + name : name);
}

}  // namespace resumec::cli
