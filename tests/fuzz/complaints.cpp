#include "complaints.h"

#include <algorithm>
#include <set>

#include <nlohmann/json.hpp>

#include "characters/printable.h"
#include "characters/utf8.h"
#include "check.h"

namespace resumec::fuzz {
namespace {

// More would make one input of many faults as slow as a hundred others.
constexpr std::size_t kMostFixes = 4;

std::string text_of(const Diagnostic& diagnostic) {
  return diagnostic.code + " " + characters::printable(diagnostic.message);
}

// Line and column a second time, the slow way.
Position counted(std::string_view text, std::size_t offset) {
  Position position{offset, 1, 1};
  std::size_t i = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  while (i < offset) {
    const auto point = characters::decode_utf8(text, i);
    const bool pair = point.value == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
    i += point.length;
    if (point.value == '\n' || (point.value == '\r' && !pair)) {
      ++position.line;
      position.column = 1;
    } else {
      ++position.column;
    }
  }
  return position;
}

void check_place(const Diagnostic& diagnostic, const Location& place, const Files& files) {
  const auto seen = [&] { return text_of(diagnostic); };
  if (place.file.empty()) {
    property(place.end.offset == 0 && place.line_text.empty(), "no file, no place", seen);
    return;
  }
  property(place.begin.offset <= place.end.offset, "a place ends behind its beginning", seen);
  property(place.line_text.find_first_of("\r\n") == std::string::npos, "a line is one line", seen);
  const auto file = files.find(place.file);
  if (file == files.end()) return;
  const std::string& text = file->second;
  property(place.end.offset <= text.size(), "a place lies in its file", seen);
  property(place.begin == counted(text, place.begin.offset), "line and column are the offset's",
           seen);
  property(place.end == counted(text, place.end.offset), "line and column of the end, too", seen);
  property(text.compare(place.line_text_begin, place.line_text.size(), place.line_text) == 0,
           "the line is the file's", seen);
}

std::string render_as(DiagnosticForm form, const std::vector<Diagnostic>& diagnostics) {
  RenderOptions options;
  options.form = form;
  options.version = "1.0.0";
  return render(diagnostics, options);
}

std::size_t lines(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

// What a terminal is shown: nothing but characters with a look, and line feeds.
void check_terminal(std::string_view text, std::string_view form) {
  property(!characters::find_invalid_utf8(text), "a form for people is UTF-8",
           [&] { return form; });
  for (std::size_t i = 0; i < text.size();) {
    const auto point = characters::decode_utf8(text, i);
    property(point.value == '\n' || !characters::is_unprintable(point.value),
             "no control character reaches a terminal", [&] { return form; });
    i += point.length;
  }
}

// Every line is a command with properties and a text.
void check_commands(std::string_view text) {
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    const bool known = line.starts_with("::error ") || line.starts_with("::warning ") ||
                       line.starts_with("::notice ");
    property(known, "a line of GitHub's form is a command");
    property(line.find("title=") != std::string_view::npos && line.find("::", 2) != line.npos,
             "a command has a title and a text");
    property(line.find('\r') == std::string_view::npos, "a command is one line");
    text.remove_prefix(line.size() + 1);
  }
}

void check_sarif(const std::string& text, std::size_t results) {
  const auto log = nlohmann::json::parse(text, nullptr, false);
  property(!log.is_discarded(), "SARIF is JSON");
  const auto& run = log["runs"][0];
  property(run["results"].size() == results, "SARIF has every complaint");
  const auto& rules = run["tool"]["driver"]["rules"];
  for (const auto& result : run["results"]) {
    if (!result.contains("ruleIndex")) continue;
    const auto index = result["ruleIndex"].get<std::size_t>();
    property(index < rules.size() && rules[index]["id"] == result["ruleId"],
             "SARIF's index is that of the rule");
  }
}

// GitLab shows an entry without a path not at all, and of one fingerprint the first.
void check_report(const std::string& text, const std::vector<Diagnostic>& diagnostics) {
  const auto list = nlohmann::json::parse(text, nullptr, false);
  property(list.is_array(), "GitLab's report is a list");
  std::set<std::string> fingerprints;
  for (const auto& entry : list) {
    property(!entry["location"]["path"].get<std::string>().empty(), "an entry has a path");
    fingerprints.insert(entry["fingerprint"].get<std::string>());
  }
  property(fingerprints.size() == list.size(), "each fingerprint is one entry's");
  const auto placed = std::count_if(diagnostics.begin(), diagnostics.end(), [](const auto& one) {
    return !one.primary.location.file.empty();
  });
  property(list.size() == static_cast<std::size_t>(placed), "the report has all that has a place");
}

bool is_same(const Diagnostic& a, const Diagnostic& b) {
  return a.code == b.code && a.message == b.message &&
         a.primary.location.begin.offset == b.primary.location.begin.offset &&
         a.primary.location.end.offset == b.primary.location.end.offset;
}

}  // namespace

void check_places(const std::vector<Diagnostic>& diagnostics, const Files& files) {
  for (const Diagnostic& diagnostic : diagnostics) {
    property(diagnostic.code != "R9001", "no internal error", [&] { return text_of(diagnostic); });
    property(!diagnostic.message.empty() && diagnostic.message.find('\n') == std::string::npos,
             "a message is one line", [&] { return text_of(diagnostic); });
    check_place(diagnostic, diagnostic.primary.location, files);
    for (const Label& label : diagnostic.secondary) check_place(diagnostic, label.location, files);
    for (const Label& label : diagnostic.repeats) check_place(diagnostic, label.location, files);
    for (const Fix& fix : diagnostic.fixes) {
      property(!fix.edits.empty(), "a fix has edits", [&] { return text_of(diagnostic); });
      for (const Edit& edit : fix.edits) check_place(diagnostic, edit.location, files);
    }
  }
}

void check_forms(const std::vector<Diagnostic>& diagnostics) {
  check_terminal(render_as(DiagnosticForm::kHuman, diagnostics), "frames");
  const std::string brief = render_as(DiagnosticForm::kShort, diagnostics);
  check_terminal(brief, "short");
  property(lines(brief) == diagnostics.size(), "the short form has a line for each");
  const std::string json = render_as(DiagnosticForm::kJson, diagnostics);
  property(lines(json) == diagnostics.size(), "JSON has a line for each");
  std::string_view rest = json;
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    property(nlohmann::json::accept(line), "a line is JSON", [&] { return line; });
    rest.remove_prefix(line.size() + 1);
  }
  const std::string github = render_as(DiagnosticForm::kGithub, diagnostics);
  property(lines(github) == diagnostics.size(), "GitHub's form has a line for each");
  check_commands(github);
  check_sarif(render_as(DiagnosticForm::kSarif, diagnostics), diagnostics.size());
  check_report(render_as(DiagnosticForm::kGitlab, diagnostics), diagnostics);
}

std::string apply(const Fix& fix, const std::string& text) {
  std::vector<const Edit*> edits;
  for (const Edit& edit : fix.edits) edits.push_back(&edit);
  std::stable_sort(edits.begin(), edits.end(), [](const Edit* a, const Edit* b) {
    return a->location.begin.offset < b->location.begin.offset;
  });
  std::string out;
  std::size_t at = 0;
  for (const Edit* edit : edits) {
    property(edit->location.begin.offset >= at, "edits of a fix do not overlap",
             [&] { return fix.title; });
    out.append(text, at, edit->location.begin.offset - at);
    out += edit->replacement;
    at = edit->location.end.offset;
  }
  return out.append(text, at);
}

void check_fixes(const std::vector<Diagnostic>& diagnostics, const std::string& name,
                 const std::string& text, const Look& look) {
  const bool was_utf8 = !characters::find_invalid_utf8(text);
  std::size_t tried = 0;
  for (const Diagnostic& diagnostic : diagnostics) {
    for (const Fix& fix : diagnostic.fixes) {
      const bool here = std::all_of(fix.edits.begin(), fix.edits.end(),
                                    [&](const Edit& edit) { return edit.location.file == name; });
      if (!here || ++tried > kMostFixes) continue;
      const std::string mended = apply(fix, text);
      const auto seen = [&] { return text_of(diagnostic) + " -- " + fix.title + "\n" + mended; };
      property(mended != text, "a fix changes something", seen);
      property(!was_utf8 || !characters::find_invalid_utf8(mended), "a fix leaves UTF-8", seen);
      const auto again = look(mended);
      property(std::none_of(again.begin(), again.end(),
                            [&](const Diagnostic& one) { return is_same(one, diagnostic); }),
               "a fix takes its complaint away", seen);
    }
  }
}

}  // namespace resumec::fuzz
