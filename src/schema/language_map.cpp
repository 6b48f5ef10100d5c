#include "schema/language_map.h"

#include <algorithm>

namespace resumec::schema {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool same_ignoring_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
    const auto lower = [](char c) {
      return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    };
    return lower(x) == lower(y);
  });
}

std::string_view primary(std::string_view tag) {
  return tag.substr(0, tag.find('-'));
}

}  // namespace

bool looks_like_language_tag(std::string_view text) {
  // RFC 5646, 2.1: a language of two or three letters, then subtags of up to eight characters.
  const std::string_view language = primary(text);
  if (language.size() < 2 || language.size() > 3) return false;
  if (!std::all_of(language.begin(), language.end(), is_letter)) return false;
  std::size_t at = language.size();
  while (at < text.size()) {
    const std::size_t begin = at + 1;
    at = std::min(text.find('-', begin), text.size());
    const std::string_view subtag = text.substr(begin, at - begin);
    if (subtag.empty() || subtag.size() > 8) return false;
    if (!std::all_of(subtag.begin(), subtag.end(),
                     [](char c) { return is_letter(c) || is_digit(c); })) {
      return false;
    }
  }
  return true;
}

bool looks_like_language_map(const yaml::Node& node) {
  return node.kind == yaml::Kind::kMapping && !node.pairs.empty() &&
         std::all_of(node.pairs.begin(), node.pairs.end(), [](const yaml::Pair& pair) {
           return looks_like_language_tag(pair.key->text.text());
         });
}

const yaml::Node* pick_language(const yaml::Node& node, std::string_view language) {
  for (const yaml::Pair& pair : node.pairs) {
    if (same_ignoring_case(pair.key->text.text(), language)) return pair.value;
  }
  for (const yaml::Pair& pair : node.pairs) {
    if (same_ignoring_case(primary(pair.key->text.text()), primary(language))) return pair.value;
  }
  return node.pairs.front().value;
}

}  // namespace resumec::schema
