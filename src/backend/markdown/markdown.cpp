// A résumé in Markdown has the headings of its sections and entries, so that a repository's page
// lists them; dates and places are in italics behind what they belong to, and what is one line
// (a certificate, a group of skills) is an item of a list.
#include "backend/markdown/markdown.h"

#include <utility>
#include <vector>

#include "backend/markdown/inline.h"

namespace resumec::backend::markdown {
namespace {

using document::Block;

using Lines = std::vector<std::string>;

constexpr int kSection = 2;
constexpr int kEntry = 3;

bool is_one_line(const document::Entry& entry) {
  return entry.rows.size() <= 1 && entry.body.empty();
}

// A row on one line: dates and places at its end are in italics.
std::string row_line(const document::Row& row) {
  document::Runs runs = runs_of(row.start);
  document::Runs end = runs_of(row.end);
  if (!runs.empty() && !end.empty()) {
    runs.emplace_back().text = source::MappedText::generated(" ", end.front().text.span());
  }
  for (document::Run& run : emphasized(std::move(end))) runs.push_back(std::move(run));
  return line(runs);
}

class Writer {
 public:
  std::string write(const document::Document& document) {
    heading_line(1, name_line(document.header));
    paragraph({line(document.header.headline)});
    Lines contacts;
    for (const document::Runs& contact : document.header.contacts)
      contacts.push_back(line(contact));
    paragraph(std::move(contacts));
    Lines facts;
    for (const document::Fact& fact : document.header.facts) facts.push_back(line(fact.runs));
    paragraph(std::move(facts));
    for (const document::Section& section : document.sections) {
      // No level may be left out: its entries are as high as a section.
      if (!section.title_hidden) heading_line(kSection, section.title);
      blocks(section.blocks, section.title_hidden ? kSection : kEntry);
    }
    if (const document::Run* closing = printed_closing(document)) {
      paragraph({line(emphasized({*closing}))});
    }
    std::string out;
    for (const std::string& one : lines_) out += one + "\n";
    return out;
  }

 private:
  // A list that follows a list needs other marks, or they would be one.
  enum class Previous { kOther, kItem, kList };

  void blank_line() {
    if (!lines_.empty() && !lines_.back().empty()) lines_.emplace_back();
  }

  void heading_line(int level, const document::Runs& runs) {
    const std::string text = heading(runs);
    blank_line();
    previous_ = Previous::kOther;
    if (!text.empty())
      lines_.push_back(std::string(static_cast<std::size_t>(level), '#') + " " + text);
  }

  // Lines that stand below each other.
  void paragraph(Lines lines) {
    std::erase_if(lines, [](const std::string& one) { return one.empty(); });
    if (lines.empty()) return;
    blank_line();
    previous_ = Previous::kOther;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      lines_.push_back(lines[i] + (i + 1 < lines.size() ? "\\" : ""));
    }
  }

  // What is one line and stands among its like.
  void item(const std::string& text) {
    if (text.empty()) return;
    if (previous_ != Previous::kItem) begin_list();
    previous_ = Previous::kItem;
    lines_.push_back(std::string(1, bullet_) + " " + text);
  }

  // `interrupts`: a parser takes the first item for one also right below a paragraph. Below a
  // point of a list, where there is little room, it stands there.
  void begin_list(bool interrupts = true) {
    const bool again = previous_ != Previous::kOther;
    bullet_ = again && bullet_ == '-' ? '*' : '-';
    if (!nested_ || again || !interrupts) blank_line();
  }

  void blocks(const std::vector<Block>& blocks, int level) {
    for (const Block& block : blocks) {
      std::visit([this, level](const auto& content) { visit(content, level); }, block.content);
    }
  }

  void visit(const document::Paragraph& content, int /*level*/) {
    Lines lines;
    for (const document::Runs& runs : document::lines_of(content.runs)) lines.push_back(line(runs));
    paragraph(std::move(lines));
  }

  // What a section consists of is a list; in an entry it is one of its sentences.
  void visit(const document::Groups& groups, int level) {
    if (level == kEntry) {
      item(line(runs_of(groups)));
    } else {
      paragraph({line(runs_of(groups))});
    }
  }

  void visit(const document::List& list, int level) {
    begin_list(!list.ordered || list.start == 1);
    const char bullet = bullet_;
    int number = list.start;
    for (const document::ListItem& one : list.items) {
      std::string marker(1, bullet);
      // Of two numbered lists in a row the second one has other marks, too.
      if (list.ordered) marker = std::to_string(number++) + (bullet == '-' ? "." : ")");
      Writer inner;
      inner.nested_ = true;
      inner.blocks(one.blocks, level);
      if (inner.lines_.empty()) lines_.push_back(marker);
      std::string before = marker + " ";
      for (const std::string& text : inner.lines_) {
        lines_.push_back(text.empty() ? text : before + text);
        before.assign(before.size(), ' ');
      }
    }
    bullet_ = bullet;
    previous_ = Previous::kList;
  }

  void visit(const document::Figure& figure, int /*level*/) {
    Lines lines;
    if (!figure.alt.empty()) {
      document::Runs alternative(3);
      alternative[0].text = source::MappedText::generated("[", figure.alt.span());
      alternative[1].text = figure.alt;
      alternative[2].text = source::MappedText::generated("]", figure.alt.span());
      lines.push_back(line(alternative));
    }
    lines.push_back(line(figure.caption));
    paragraph(std::move(lines));
  }

  void visit(const document::Entry& entry, int level) {
    if (is_one_line(entry)) {
      if (!entry.rows.empty()) item(row_line(entry.rows.front()));
      return;
    }
    Lines below;
    for (std::size_t i = 0; i < entry.rows.size(); ++i) {
      const document::Row& row = entry.rows[i];
      if (i > 0) {
        below.push_back(row_line(row));
      } else if (row.start.empty()) {
        heading_line(level, runs_of(row.end));
      } else {
        heading_line(level, runs_of(row.start));
        below.push_back(line(emphasized(runs_of(row.end))));
      }
    }
    paragraph(std::move(below));
    blocks(entry.body, level + 1);
  }

  Lines lines_;
  Previous previous_ = Previous::kOther;
  char bullet_ = '-';
  bool nested_ = false;  // in an item of a list
};

}  // namespace

std::string write(const document::Document& document) {
  return Writer().write(document);
}

}  // namespace resumec::backend::markdown
