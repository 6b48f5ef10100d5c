#include "compose/page_address.h"

#include <algorithm>
#include <array>

#include "characters/ascii.h"
#include "characters/percent.h"

namespace resumec::compose {
namespace {

// What résumés and their sources are kept in besides web pages. An ending that is not here (".php",
// ".asp", a domain in a path) may well be a page.
constexpr std::array<std::string_view, 30> kOtherFormats = {
    "csv",    "doc", "docx", "gif", "gz",  "jpeg", "jpg", "json", "json5", "jsonc",
    "jsonld", "ld",  "md",   "mdx", "odt", "pdf",  "png", "ps",   "rst",   "rtf",
    "svg",    "tex", "toml", "ttl", "txt", "typ",  "xml", "yaml", "yml",   "zip"};

bool is_web(std::string_view target) {
  const auto begins = [target](std::string_view scheme) {
    return target.size() > scheme.size() &&
           characters::same_ignoring_case(target.substr(0, scheme.size()), scheme);
  };
  return begins("https://") || begins("http://");
}

// "r.json" of "/cv/r.json", "=r%2Ejson", "/r.json;v=1" and "/r.json/".
bool names_other_format(std::string_view part) {
  std::string name(part);
  // As often as a server behind another server may decode it.
  for (int level = 0; level < 3; ++level) name = characters::percent_decoded(name);
  const std::size_t last = name.find_last_not_of('/');
  if (last == std::string::npos) return false;
  name.resize(last + 1);
  name = name.substr(name.rfind('/') + 1);
  name.resize(std::min(name.size(), name.find(';')));
  const std::size_t dot = name.rfind('.');
  if (dot == std::string::npos) return false;
  const std::string ending = characters::lower(std::string_view(name).substr(dot + 1));
  return std::find(kOtherFormats.begin(), kOtherFormats.end(), ending) != kOtherFormats.end();
}

}  // namespace

std::string page_address(std::string_view target) {
  if (!is_web(target)) return {};
  std::string_view rest = target.substr(0, target.find('#'));
  rest.remove_prefix(rest.find("//") + 2);
  // Behind the host, whose own ending is a domain: the path, and each value of the query.
  std::size_t begin = rest.find_first_of("/?");
  while (begin != std::string_view::npos && begin < rest.size()) {
    const std::size_t end = std::min(rest.find_first_of("?&=", begin + 1), rest.size());
    if (names_other_format(rest.substr(begin, end - begin))) return {};
    begin = end;
  }
  return std::string(target);
}

}  // namespace resumec::compose
