#include "yaml/other_format.h"

#include <cstddef>

#include "support/ascii.h"

namespace resumec::yaml {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::string_view without_front(std::string_view text) {
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  return first == std::string_view::npos ? std::string_view() : text.substr(first);
}

bool begins_with(std::string_view text, std::string_view lower_case) {
  return support::same_ignoring_case(text.substr(0, lower_case.size()), lower_case);
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
  return support::is_letter(first) || support::is_digit(first) || first == '*' || first == '[' ||
         static_cast<unsigned char>(first) >= 0x80;
}

// Front matter, where there is any, belongs to whatever program the page is for.
std::string_view behind_front_matter(std::string_view text) {
  constexpr std::string_view kFence = "---\n";
  if (!text.starts_with(kFence)) return text;
  const std::size_t end = text.find("\n---\n", kFence.size() - 1);
  return end == std::string_view::npos ? text : text.substr(end + 5);
}

// Headings and text, and no line that could be a key of a mapping.
bool is_markdown(std::string_view text) {
  text = behind_front_matter(text);
  bool heading = false;
  bool words = false;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) continue;
    if (is_key_line(line) || line.front() == '{') return false;
    const bool title = is_heading(line) || is_underline(line);
    heading = heading || title;
    words = words || (!title && is_prose(line.front()));
  }
  return heading && words;
}

}  // namespace

std::string_view other_format(std::string_view text) {
  const std::string_view start = without_front(text);
  if (begins_with(start, "<!doctype html") || begins_with(start, "<html")) return "an HTML page";
  if (start.starts_with("<?xml")) return "an XML file";
  if (start.starts_with("\\documentclass")) return "a LaTeX document";
  if (start.starts_with("#import \"") || start.starts_with("#set ")) return "a Typst document";
  if (is_markdown(start)) return "a Markdown file";
  return {};
}

}  // namespace resumec::yaml
