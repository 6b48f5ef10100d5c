// SARIF 2.1.0 (OASIS, 2020): what code scanners and editors take. One log of one run; the rules are
// the codes that were met, each with its page.
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

#include "diag/codes.h"
#include "diag/machine_forms.h"
#include "support/ascii.h"
#include "support/printable.h"

namespace resumec::diag {
namespace {

using Json = nlohmann::ordered_json;

std::string doubled(std::string_view text, std::string_view characters, bool backslash) {
  std::string out;
  for (const char c : text) {
    const bool special = characters.find(c) != std::string_view::npos;
    if (special) out += backslash ? '\\' : c;
    out += c;
  }
  return out;
}

// In a message `{0}` stands for an argument (3.11.5) and `[words](place)` is a link (3.11.6). Only
// a text that holds one is escaped: braces alone mean nothing, and many viewers show them as they
// are.
Json message(std::string_view text) {
  std::string escaped(text);
  for (std::size_t at = text.find('{'); at != std::string_view::npos; at = text.find('{', at + 1)) {
    if (at + 1 == text.size() || !support::is_digit(text[at + 1])) continue;
    escaped = doubled(escaped, "{}", false);
    break;
  }
  if (text.find("](") != std::string_view::npos) escaped = doubled(escaped, "[]", true);
  return {{"text", escaped}};
}

// A text for a file or a reader that takes it as it is.
Json content(std::string_view text) {
  return {{"text", std::string(text)}};
}

// A path as a URI reference.
std::string uri(std::string_view path) {
  return support::percent_encoded(path, "/");
}

Json region(const Location& location) {
  return {
      {"startLine", location.begin.line},
      {"startColumn", location.begin.column},
      {"endLine", location.end.line},
      {"endColumn", location.end.column},
      {"byteOffset", location.begin.offset},
      {"byteLength", std::max(location.begin.offset, location.end.offset) - location.begin.offset}};
}

Json physical_location(const Location& location) {
  return {{"artifactLocation", {{"uri", uri(location.file)}}}, {"region", region(location)}};
}

Json fix(const Fix& fix) {
  std::map<std::string, Json> changes;
  for (const Edit& edit : fix.edits) {
    Json& change = changes[edit.location.file];
    change["artifactLocation"] = {{"uri", uri(edit.location.file)}};
    change["replacements"].push_back(
        {{"deletedRegion", region(edit.location)}, {"insertedContent", content(edit.replacement)}});
  }
  Json object{{"description", message(fix.title)}, {"artifactChanges", Json::array()}};
  for (auto& [file, change] : changes) object["artifactChanges"].push_back(std::move(change));
  return object;
}

std::string sentence(const resumec::Diagnostic& diagnostic) {
  std::string text = diagnostic.message;
  if (!diagnostic.primary.text.empty()) text += ": " + diagnostic.primary.text;
  for (const std::string& note : diagnostic.notes) text += "\nnote: " + note;
  for (const std::string& hint : diagnostic.hints) text += "\nhelp: " + hint;
  return text;
}

// Places of the rules in the log, by code.
using RuleIndex = std::map<std::string, std::size_t>;

Json result(const resumec::Diagnostic& diagnostic, const RuleIndex& rules) {
  Json object{{"ruleId", diagnostic.code}};
  // A complaint of somebody else's has no rule (3.27.6).
  const auto rule = rules.find(diagnostic.code);
  if (rule != rules.end()) object["ruleIndex"] = rule->second;
  object["level"] = std::string(to_string(diagnostic.severity));
  object["message"] = message(sentence(diagnostic));
  if (!diagnostic.primary.location.file.empty()) {
    object["locations"] =
        Json::array({Json{{"physicalLocation", physical_location(diagnostic.primary.location)}}});
  }
  for (const Label& label : diagnostic.secondary) {
    if (label.location.file.empty()) continue;
    object["relatedLocations"].push_back({{"physicalLocation", physical_location(label.location)},
                                          {"message", message(label.text)}});
  }
  for (const Fix& one : diagnostic.fixes) object["fixes"].push_back(fix(one));
  return object;
}

Json rule(const CodeInfo& info) {
  const std::string help(page(info.code));
  return {{"id", id(info.code)},
          {"name", std::string(info.slug)},
          {"shortDescription", message(info.summary)},
          {"help", {{"text", help}, {"markdown", help}}},
          {"defaultConfiguration", {{"level", std::string(to_string(info.severity))}}}};
}

}  // namespace

std::string render_sarif(const std::vector<resumec::Diagnostic>& diagnostics,
                         std::string_view version) {
  Json rules = Json::array();
  RuleIndex index;
  for (const CodeInfo& info : all_codes()) {
    const std::string code = id(info.code);
    const bool met = std::any_of(diagnostics.begin(), diagnostics.end(),
                                 [&](const auto& diagnostic) { return diagnostic.code == code; });
    if (!met) continue;
    index[code] = rules.size();
    rules.push_back(rule(info));
  }
  Json results = Json::array();
  for (const resumec::Diagnostic& diagnostic : diagnostics) {
    results.push_back(result(diagnostic, index));
  }
  Json driver{{"name", "resumec"}};
  if (!version.empty()) driver["semanticVersion"] = std::string(version);
  driver["rules"] = std::move(rules);
  const Json log{{"$schema",
                  "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
                  "sarif-schema-2.1.0.json"},
                 {"version", "2.1.0"},
                 {"runs", Json::array({Json{{"tool", {{"driver", std::move(driver)}}},
                                            {"columnKind", "unicodeCodePoints"},
                                            {"results", std::move(results)}}})}};
  return log.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace resumec::diag
