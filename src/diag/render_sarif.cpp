// SARIF 2.1.0 (OASIS, 2020): what code scanners and editors take. One log of one run; the rules are
// the codes that were met, each with its page.
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <utility>

#include "characters/ascii.h"
#include "characters/printable.h"
#include "diag/codes.h"
#include "diag/machine_forms.h"

namespace resumec::diag {
namespace {

using Json = nlohmann::ordered_json;

// `text` as a plain text message. Every brace is doubled there, whether or not it looks like a
// placeholder (3.11.5); a bracket stands behind a backslash where `[a](b)` would be a link, and
// as it is anywhere else (3.11.6).
Json message(std::string_view text) {
  const bool link = text.find("](") != std::string_view::npos;
  std::string escaped;
  for (const char c : text) {
    if (c == '{' || c == '}') escaped += c;
    if (link && (c == '[' || c == ']')) escaped += '\\';
    escaped += c;
  }
  return {{"text", std::move(escaped)}};
}

// Text as it stands: what a file holds, and what is said of a rule, where nothing is put in.
Json verbatim(std::string_view text) {
  return {{"text", std::string(text)}};
}

// A path as a URI reference.
std::string uri(std::string_view path) {
  return characters::percent_encoded(path, "/");
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
    change["replacements"].push_back({{"deletedRegion", region(edit.location)},
                                      {"insertedContent", verbatim(edit.replacement)}});
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
  for (const auto* labels : {&diagnostic.secondary, &diagnostic.repeats}) {
    for (const Label& label : *labels) {
      if (label.location.file.empty()) continue;
      object["relatedLocations"].push_back({{"physicalLocation", physical_location(label.location)},
                                            {"message", message(label.text)}});
    }
  }
  // 3.27.8
  if (!diagnostic.repeats.empty()) object["occurrenceCount"] = diagnostic.repeats.size() + 1;
  for (const Fix& one : diagnostic.fixes) object["fixes"].push_back(fix(one));
  return object;
}

Json rule(const CodeInfo& info) {
  const std::string help(page(info.code));
  return {{"id", id(info.code)},
          {"name", std::string(info.slug)},
          {"shortDescription", verbatim(info.summary)},
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
                                            {"newlineSequences", {"\r\n", "\n", "\r"}},
                                            {"results", std::move(results)}}})}};
  return log.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace resumec::diag
