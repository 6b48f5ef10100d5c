#include "yaml/other_format.h"

#include <cstddef>

#include "characters/ascii.h"

namespace resumec::yaml {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::string_view without_front(std::string_view text) {
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  return first == std::string_view::npos ? std::string_view() : text.substr(first);
}

bool begins_with(std::string_view text, std::string_view lower_case) {
  return characters::same_ignoring_case(text.substr(0, lower_case.size()), lower_case);
}

// "name: Ada", "'name': Ada", "name:": what a mapping's lines begin with.
bool is_key_line(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0) return false;
  if (colon + 1 < line.size() && line[colon + 1] != ' ' && line[colon + 1] != '\t') return false;
  const std::string_view key = line.substr(0, colon);
  return key.find_first_of(" \t#*[(`<>") == std::string_view::npos;
}

// "## Experience": in YAML a comment.
bool is_heading(std::string_view line) {
  const std::size_t level = line.find_first_not_of('#');
  return level != std::string_view::npos && level >= 1 && level <= 6 && line[level] == ' ';
}

// "=====" below a title.
bool is_underline(std::string_view line) {
  return line.size() > 2 && line.find_first_not_of('=') == std::string_view::npos;
}

// What a line of text, a list or a link begins with; `---`, `...` and `,` are YAML's.
bool is_prose(char first) {
  return characters::is_letter_or_digit(first) || first == '*' || first == '[' ||
         static_cast<unsigned char>(first) >= 0x80;
}

// Takes the first line off `text`, without its line end.
std::string_view next_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  std::string_view line = text.substr(0, end);
  text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

// Front matter, where there is any, belongs to whatever program the page is for.
std::string_view behind_front_matter(std::string_view text) {
  std::string_view rest = text;
  if (next_line(rest) != "---") return text;
  while (!rest.empty()) {
    const std::string_view line = next_line(rest);
    // A résumé, and another document.
    if (line.starts_with("basics:")) return text;
    if (line == "---") return rest;
  }
  return text;
}

// Headings and text, and no line that could be a key of a mapping. Behind front matter a list is
// text, too.
bool is_markdown(std::string_view text) {
  const std::string_view page = behind_front_matter(text);
  const bool has_front = page.size() != text.size();
  text = page;
  bool heading = false;
  bool words = false;
  while (!text.empty()) {
    const std::string_view line = next_line(text);
    if (line.empty()) continue;
    if (is_key_line(line) || line.front() == '{') return false;
    const bool title = is_heading(line) || is_underline(line);
    const bool item = has_front && line.starts_with("- ");
    heading = heading || title;
    words = words || (!title && (item || is_prose(line.front())));
  }
  return heading && words;
}

// "name", "basics.name", "\"first name\"".
bool is_toml_key(std::string_view text) {
  while (text.ends_with(' ')) text.remove_suffix(1);
  if (text.empty()) return false;
  for (const char c : text) {
    const bool bare = characters::is_letter_or_digit(c) || c == '_' || c == '-' || c == '.' ||
                      c == '"' || c == '\'' || c == ' ';
    if (!bare) return false;
  }
  return text.front() == '"' || text.find(' ') == std::string_view::npos;
}

// "[basics]", "[[work]]".
bool is_toml_header(std::string_view line) {
  while (line.ends_with(' ')) line.remove_suffix(1);
  if (!line.starts_with('[') || !line.ends_with(']')) return false;
  line = line.substr(1, line.size() - 2);
  if (line.starts_with('[') && line.ends_with(']')) line = line.substr(1, line.size() - 2);
  return is_toml_key(line);
}

// Begins with a table or with a key and `=`, has such a key, and none of YAML's.
bool is_toml(std::string_view text) {
  bool begun = false;
  bool key = false;
  while (!text.empty()) {
    const std::string_view line = next_line(text);
    const std::size_t first = line.find_first_not_of(" \t");
    if (first == std::string_view::npos || line[first] == '#') continue;
    if (is_key_line(line)) return false;
    const std::size_t sign = line.find('=');
    const bool pair = sign != std::string_view::npos && is_toml_key(line.substr(0, sign)) &&
                      line.find_first_not_of("= \t", sign) != std::string_view::npos;
    if (!begun && !pair && !is_toml_header(line)) return false;
    begun = true;
    key = key || pair;
  }
  return key;
}

}  // namespace

std::string_view other_format(std::string_view text) {
  const std::string_view start = without_front(text);
  if (begins_with(start, "<!doctype html") || begins_with(start, "<html")) return "an HTML page";
  if (start.starts_with("<?xml")) return "an XML file";
  if (start.starts_with("\\documentclass")) return "a LaTeX document";
  if (start.starts_with("#import \"") || start.starts_with("#set ")) return "a Typst document";
  // Its comments look like headings.
  if (is_toml(start)) return "a TOML file";
  if (is_markdown(start)) return "a Markdown file";
  return {};
}

}  // namespace resumec::yaml
