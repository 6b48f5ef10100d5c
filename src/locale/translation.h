// The files of translations/, as the build put them into the program.
//
// A file is YAML of the plainest kind, `key: text` line by line, so that translators need nothing
// else and a word is found by looking for its line: nothing is read before somebody asks, and
// nothing of a language that nobody asks for.
#pragma once

#include <span>
#include <string_view>

namespace resumec::locale {

struct Translation {
  std::string_view language;  // BCP 47
  const char* begin;
  const char* end;
};

// By language.
std::span<const Translation> translations();

// The text behind `key`, without quotes; empty when the file does not have it.
std::string_view text_of(const Translation& translation, std::string_view key);

}  // namespace resumec::locale
