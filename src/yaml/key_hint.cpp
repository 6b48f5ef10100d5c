#include "yaml/key_hint.h"

#include <algorithm>

#include <fmt/format.h>

namespace resumec::yaml {

std::string hint_of_key(std::string_view text, std::size_t begin, std::size_t end) {
  std::string usual = "quote a text that begins with `[`, `{` or `? `";
  end = std::min(end, text.size());
  if (begin == 0 || begin >= end || text.substr(begin - 1, 2) != "{{") return usual;
  const std::size_t close = text.find('}', begin);
  if (close >= end || text.substr(close, 2) != "}}") return usual;
  if (text.substr(begin, close - begin).find_first_of(":,[\"'") != std::string_view::npos) {
    return usual;  // a mapping that somebody meant
  }
  const std::size_t word = begin - 1;
  const std::size_t before = text.find_last_of("\n{[", word - (word == 0 ? 0 : 1));
  const bool inside = before != std::string_view::npos && text[before] != '\n';
  std::string_view whole = text.substr(word, end - word);
  // Where brackets or quotes stand about the text, only a person can tell where it ends.
  if (inside || whole.find_first_of("\"\\#") != std::string_view::npos) {
    whole = text.substr(word, close + 2 - word);
  }
  const std::size_t last = whole.find_last_not_of(" \t\r\n");
  return fmt::format("quote a text that begins with `{{{{`: `\"{}\"`", whole.substr(0, last + 1));
}

}  // namespace resumec::yaml
