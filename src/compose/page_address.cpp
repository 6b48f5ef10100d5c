#include "compose/page_address.h"

#include <algorithm>
#include <array>

#include "support/ascii.h"

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
           support::same_ignoring_case(target.substr(0, scheme.size()), scheme);
  };
  return begins("https://") || begins("http://");
}

}  // namespace

std::string page_address(std::string_view target) {
  if (!is_web(target)) return {};
  const std::string_view whole = target.substr(0, target.find_first_of("?#"));
  const std::size_t host = whole.find("//") + 2;
  const std::size_t path = whole.find('/', host);
  if (path != std::string_view::npos) {
    const std::string_view name = whole.substr(whole.rfind('/') + 1);
    const std::size_t dot = name.rfind('.');
    const std::string ending =
        dot == std::string_view::npos ? "" : support::lower(name.substr(dot + 1));
    if (std::find(kOtherFormats.begin(), kOtherFormats.end(), ending) != kOtherFormats.end()) {
      return {};
    }
  }
  return std::string(target);
}

}  // namespace resumec::compose
