#include "schema/parts.h"

#include <algorithm>

#include "yaml/bullet.h"

namespace resumec::schema {
namespace {

using Part = std::pair<std::size_t, std::size_t>;

constexpr std::string_view kWhiteSpace = " \t\r\n";

std::size_t skip_white_space(std::string_view text, std::size_t at, std::size_t end) {
  return std::min(text.find_first_not_of(kWhiteSpace, at), end);
}

// Bytes [begin, end) without white space and a typed bullet.
Part trimmed(std::string_view text, std::size_t begin, std::size_t end) {
  begin = skip_white_space(text, begin, end);
  const std::string_view rest = text.substr(begin, end - begin);
  std::string_view bullet = yaml::bullet_of(rest);
  if (bullet.empty() && (rest.starts_with("- ") || rest.starts_with("* "))) {
    bullet = rest.substr(0, 1);
  }
  begin = skip_white_space(text, begin + bullet.size(), end);
  while (end > begin && kWhiteSpace.find(text[end - 1]) != std::string_view::npos) --end;
  return {begin, end};
}

std::vector<Part> parts(std::string_view text, char sign) {
  std::vector<Part> found;
  std::size_t begin = 0;
  int depth = 0;
  for (std::size_t i = 0; i <= text.size() && found.size() <= kMostParts; ++i) {
    const char c = i < text.size() ? text[i] : sign;
    if (c == '(' || c == '[') ++depth;
    if (c == ')' || c == ']') depth = std::max(0, depth - 1);
    const bool inside = i < text.size() && depth > 0 && sign != '\n';
    if (c != sign || inside) continue;
    const Part part = trimmed(text, begin, i);
    if (part.first < part.second) found.push_back(part);
    begin = i + 1;
  }
  return found;
}

}  // namespace

std::vector<Part> list_parts(std::string_view text, bool prose) {
  std::vector<Part> found = parts(text, '\n');
  for (const char sign : {';', ','}) {
    if (!prose && found.size() <= 1) found = parts(text, sign);
  }
  if (found.size() > kMostParts) found = {trimmed(text, 0, text.size())};
  return found;
}

}  // namespace resumec::schema
