#include "assembly/braces.h"

#include <algorithm>

namespace resumec::assembly {
namespace {

bool is_name_start(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool is_name_part(char c) {
  return is_name_start(c) || (c >= '0' && c <= '9') || c == '-';
}

}  // namespace

bool is_variable_name(std::string_view text) {
  return !text.empty() && is_name_start(text.front()) &&
         std::all_of(text.begin(), text.end(), is_name_part);
}

std::vector<Braces> find_braces(std::string_view text) {
  std::vector<Braces> all;
  for (std::size_t open = text.find("{{"); open != std::string_view::npos;) {
    std::size_t begin = open + 2;
    while (begin < text.size() && text[begin] == ' ') ++begin;
    std::size_t end = begin;
    while (end < text.size() && is_name_part(text[end])) ++end;
    std::size_t close = end;
    while (close < text.size() && text[close] == ' ') ++close;
    const std::string_view name = text.substr(begin, end - begin);
    if (is_variable_name(name) && text.substr(close, 2) == "}}") {
      const bool escaped = open > 0 && text[open - 1] == '\\';
      const bool spaced = close - open > name.size() + 2;
      all.push_back({escaped ? open - 1 : open, close + 2, name, escaped, spaced});
      open = text.find("{{", close + 2);
    } else {
      // Of three braces the last two may be ours.
      open = text.find("{{", open + 1);
    }
  }
  return all;
}

}  // namespace resumec::assembly
