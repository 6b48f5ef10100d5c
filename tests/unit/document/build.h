// Documents by hand, for the tests of the rooms that read them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "document/document.h"

namespace resumec::test {

inline document::Run run(document::Role role, const std::string& text) {
  document::Run result;
  result.role = role;
  result.text = source::MappedText::verbatim(text, 0, 0);
  return result;
}

inline document::Run text(const std::string& words) {
  return run(document::Role::kText, words);
}

inline document::Run link(document::Role role, const std::string& words, std::string href) {
  document::Run result = run(role, words);
  result.href = std::move(href);
  return result;
}

// "Apr 2023 – Aug 2025", whose joint the words have once; `end` empty: one date.
inline document::DateRange date(const std::string& words, std::string start, std::string end,
                                const std::string& joint = " – ") {
  document::DateRange result;
  result.words = run(document::Role::kDate, words);
  result.words.keep = true;
  const auto size = static_cast<std::uint32_t>(words.size());
  const auto at = static_cast<std::uint32_t>(end.empty() ? size : words.find(joint));
  result.start = document::DatePart{0, at, std::move(start)};
  if (!end.empty()) {
    const auto behind = at + static_cast<std::uint32_t>(joint.size());
    result.end = document::DatePart{behind, size, std::move(end)};
  }
  return result;
}

// "Databases: PostgreSQL, ClickHouse"; without values the label is a word among others.
inline document::Group group(const std::string& label, const std::string& level,
                             const std::vector<std::string>& values) {
  using document::Role;
  document::Group result;
  if (!label.empty()) result.label = {run(values.empty() ? Role::kKeyword : Role::kLabel, label)};
  if (!level.empty()) result.level = {run(Role::kLevel, level)};
  for (const std::string& value : values) result.values.push_back({run(Role::kKeyword, value)});
  return result;
}

// With the signs of English.
inline document::Groups groups(std::vector<document::Group> all) {
  return {std::move(all), " (", ")", ":", " ", ", ", "\u00A0· "};
}

// Words as the cells of a row.
inline document::Cells cells(const document::Runs& runs) {
  return {runs.begin(), runs.end()};
}

inline document::Block paragraph(document::Runs runs) {
  return {document::Paragraph{std::move(runs)}};
}

inline document::Block list(std::vector<document::Runs> items, bool ordered = false,
                            int start = 1) {
  document::List result;
  result.ordered = ordered;
  result.start = start;
  for (document::Runs& item : items) result.items.push_back({{paragraph(std::move(item))}});
  return {std::move(result)};
}

inline document::Section section(document::SectionKind kind, const std::string& title,
                                 std::vector<document::Block> blocks) {
  document::Section result;
  result.kind = kind;
  result.id = std::string(to_string(kind));
  result.title = {run(document::Role::kSectionTitle, title)};
  result.blocks = std::move(blocks);
  return result;
}

// Ada, with one job of two bullets and two groups of skills.
inline document::Document ada() {
  using document::Role;
  document::Document document;
  document.language = "en";
  document.title = "Ada Lovelace – Résumé";
  document.author = "Ada Lovelace";
  document.person.name = "Ada Lovelace";
  document.labels = {"Résumé", "Contact", "Download PDF", "Page {0} of {1}"};
  document.header.name = run(Role::kName, "Ada Lovelace");
  document.header.headline = {run(Role::kHeadline, "Analyst")};
  document.header.contacts = {
      {link(Role::kEmail, "ada@example.org", "mailto:ada@example.org")},
      {link(Role::kProfile, "GitHub: ada", "https://github.com/ada")},
  };
  document::Entry job;
  job.kind = document::EntryKind::kWork;
  job.rows = {
      {{run(Role::kOrganization, "Engines Ltd"), run(Role::kSeparator, "\u00A0· "),
        run(Role::kTeam, "Notes")},
       {date("Apr 1842 – Present", "1842-04", "present")}},
      {{run(Role::kPosition, "Programmer")}, {run(Role::kLocation, "London")}},
  };
  job.body = {list({{text("Wrote the first program, "), text("Note G"), text(".")},
                    {text("Corrected a mistake of the engine's author.")}})};
  document.sections = {
      section(document::SectionKind::kWork, "Experience", {{std::move(job)}}),
      section(
          document::SectionKind::kSkills, "Skills",
          {{groups({group("Mathematics", "", {"series"})})}, {groups({group("French", "", {})})}}),
  };
  return document;
}

}  // namespace resumec::test
