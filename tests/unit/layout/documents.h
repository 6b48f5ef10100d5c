// Documents built by hand, and what the tests ask of pages.
#pragma once

#include <string>
#include <vector>

#include "diag/sink.h"
#include "document/document.h"
#include "layout/layout.h"
#include "style/load.h"

namespace resumec::layout::test {

using graphics::Length;

inline document::Run run(const std::string& text, document::Role role = document::Role::kText) {
  document::Run run;
  run.text = source::MappedText::verbatim(text, 0, 0);
  run.role = role;
  return run;
}

inline document::Block paragraph(const std::string& text) {
  return {document::Paragraph{{run(text)}}};
}

inline document::Block bullets(const std::vector<std::string>& texts) {
  document::List list;
  for (const std::string& text : texts) list.items.push_back({{paragraph(text)}, {}});
  return {list};
}

// Words as the cells of a row.
inline document::Cells cells(const document::Runs& runs) {
  return {runs.begin(), runs.end()};
}

inline document::Entry entry(const std::string& organization, const std::string& date,
                             const std::vector<std::string>& highlights) {
  document::Entry entry;
  entry.kind = document::EntryKind::kWork;
  document::Row row;
  row.start = {run(organization, document::Role::kOrganization)};
  if (!date.empty()) row.end = {run(date, document::Role::kDate)};
  entry.rows = {row};
  if (!highlights.empty()) entry.body = {bullets(highlights)};
  return entry;
}

inline document::Section section(const std::string& title, std::vector<document::Block> blocks) {
  document::Section section;
  section.id = title;
  section.title = {run(title, document::Role::kSectionTitle)};
  section.blocks = std::move(blocks);
  return section;
}

inline document::Document make_document(std::vector<document::Section> sections) {
  document::Document document;
  document.language = "en";
  document.title = "Ada Lovelace – Résumé";
  document.labels.page = "Page {0} of {1}";
  document.header.name = run("Ada Lovelace", document::Role::kName);
  document.sections = std::move(sections);
  return document;
}

inline style::Style default_style() {
  source::SourceMap sources;
  diag::Sink sink;
  return style::load({}, sources, sink);
}

struct Result {
  pages::Pages pages;
  std::vector<diag::Diagnostic> complaints;
};

inline Result lay_out(const document::Document& document,
                      const style::Style& style = default_style(), int budget = 0,
                      const std::string& country = "") {
  diag::Sink sink;
  Result result;
  // The pages' glyphs point to its faces.
  static font::Collection fonts(nullptr);
  result.pages = layout::lay_out({document, style, fonts, country, budget, {}}, sink);
  result.complaints = sink.diagnostics();
  return result;
}

// A run as a test looks at it.
struct Seen {
  std::string text;
  std::size_t page = 0;
  Length x = 0, y = 0, width = 0;
  pages::ElementId element = 0;
  const pages::GlyphRun* run = nullptr;
};

inline std::vector<Seen> seen(const pages::Pages& pages) {
  std::vector<Seen> all;
  for (std::size_t page = 0; page < pages.pages.size(); ++page) {
    for (const pages::Item& item : pages.pages[page].items) {
      if (const auto* run = std::get_if<pages::GlyphRun>(&item.content)) {
        all.push_back({run->text.text(), page, run->origin.x, run->origin.y, run->advance,
                       item.element, run});
      }
    }
  }
  return all;
}

// The first run whose text begins with `text`; fails the test when there is none.
inline Seen find(const pages::Pages& pages, const std::string& text) {
  for (const Seen& one : seen(pages)) {
    if (one.text.substr(0, text.size()) == text) return one;
  }
  return {"(no run begins with " + text + ")", 999, -1, -1, -1, 0, nullptr};
}

// The block that a run belongs to: the element, or what a link stands in.
inline pages::ElementId block_of(const pages::Pages& pages, pages::ElementId element) {
  const pages::Element& own = pages.elements[element];
  return own.type == pages::ElementType::kLink ? own.parent : element;
}

// Words of all runs that are no artifacts, in stream order; bullets are left out. Blanks are those
// in the runs and the ends of blocks, so words that a line's end parts need a blank of their own.
inline std::string stream_words(const pages::Pages& pages) {
  std::string out;
  pages::ElementId block = pages::kArtifact;
  const auto append = [&out](char c) {
    if (c != ' ' || (!out.empty() && out.back() != ' ')) out += c;
  };
  for (const Seen& one : seen(pages)) {
    const bool sign = one.text == "•" || one.text == "–" || one.text == "·";
    if (one.element == pages::kArtifact ||
        (sign && pages.elements[one.element].type == pages::ElementType::kLbl)) {
      continue;
    }
    if (block_of(pages, one.element) != block) append(' ');
    block = block_of(pages, one.element);
    for (const char c : one.text) append(c);
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

inline std::string collapsed(std::string words) {
  for (char& c : words) {
    if (c == '\n') c = ' ';
  }
  while (!words.empty() && words.back() == ' ') words.pop_back();
  return words;
}

}  // namespace resumec::layout::test
