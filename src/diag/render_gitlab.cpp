// The report of GitLab's Code Quality: a list of what was found, which a merge request compares
// with that of its target branch. An entry is new when its fingerprint is, so a fingerprint is made
// of the file, the code and the words, and not of the line: that changes with every line above it.
#include <cstdint>
#include <map>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "diag/machine_forms.h"

namespace resumec::diag {
namespace {

using Json = nlohmann::ordered_json;

// FNV-1a: entries are told apart by it, and nothing is trusted to it.
std::uint64_t hash(std::string_view text) {
  std::uint64_t value = 14695981039346656037U;
  for (const char c : text) value = (value ^ static_cast<unsigned char>(c)) * 1099511628211U;
  return value;
}

// A merge request finds the file by its name in the repository, which begins with no "./".
std::string_view path(std::string_view file) {
  while (file.starts_with("./")) file.remove_prefix(2);
  return file;
}

// Of the five that GitLab has: above `major` stands what is dangerous to run.
std::string_view level(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return "major";
    case Severity::kWarning:
      return "minor";
    case Severity::kNote:
      break;
  }
  return "info";
}

// The code stands in the text: GitLab does not show `check_name`.
std::string description(const resumec::Diagnostic& diagnostic) {
  const std::string& mark = diagnostic.primary.text;
  return fmt::format("{}{}{} ({})", diagnostic.message, mark.empty() ? "" : ": ", mark,
                     diagnostic.code);
}

}  // namespace

std::string render_gitlab(const std::vector<resumec::Diagnostic>& diagnostics) {
  Json list = Json::array();
  // How often the same was said of a file: of entries with one fingerprint GitLab shows the first.
  std::map<std::string, std::size_t> said;
  for (const resumec::Diagnostic& diagnostic : diagnostics) {
    const Location& place = diagnostic.primary.location;
    if (place.file.empty()) continue;
    const std::string_view file = path(place.file);
    const std::string text = description(diagnostic);
    std::string what = fmt::format("{}\n{}\n{}", file, diagnostic.code, text);
    const std::size_t before = said[what]++;
    list.push_back(
        {{"description", text},
         {"check_name", diagnostic.code},
         {"fingerprint", fmt::format("{:016x}", hash(fmt::format("{}\n{}", what, before)))},
         {"severity", level(diagnostic.severity)},
         {"location", {{"path", file}, {"lines", {{"begin", place.begin.line}}}}}});
  }
  return list.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace resumec::diag
