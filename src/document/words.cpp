// The words of a document: one truth that PDF, HTML and text are compared with.
//
// Addresses that plain text and print show behind links (link_address.h) are their own marks.
//
// Nesting is bounded by what compose builds (lists by model::kDeepestList, one entry in another),
// so plain recursion is safe here.
#include <fmt/format.h>

#include "characters/letters.h"
#include "characters/utf8.h"
#include "document/document.h"

namespace resumec::document {
namespace {

class Lines {
 public:
  explicit Lines(bool with_alternatives) : with_alternatives_(with_alternatives) {}

  // Appends to the current line, white space collapsed.
  void add(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const characters::CodePoint c = characters::decode_utf8(text, at);
      if (characters::is_white_space(c.value)) {
        blank_ = true;
      } else {
        if (blank_ && line_begin_ != out_.size()) out_ += ' ';
        blank_ = false;
        out_.append(text, at, c.length);
      }
      at += c.length;
    }
  }

  void add(const Runs& runs) {
    for (const Run& run : runs) add(run.text.text());
  }

  void end_line() {
    if (line_begin_ != out_.size()) out_ += '\n';
    line_begin_ = out_.size();
    blank_ = false;
  }

  void line(const Run& run) {
    add(run.text.text());
    end_line();
  }

  void line(const Runs& runs) {
    add(runs);
    end_line();
  }

  void blocks(const std::vector<Block>& blocks) {
    for (const Block& block : blocks) {
      std::visit([this](const auto& content) { visit(content); }, block.content);
    }
  }

  std::string take() { return std::move(out_); }

 private:
  void visit(const Paragraph& paragraph) { line(paragraph.runs); }

  void visit(const List& list) {
    int number = list.start;
    for (const ListItem& item : list.items) {
      if (list.ordered) add(fmt::format("{}. ", number++));
      blocks(item.blocks);
      end_line();
    }
  }

  void visit(const Figure& figure) {
    if (with_alternatives_ && !figure.alt.empty()) {
      add("[");
      add(figure.alt.text());
      add("]");
      end_line();
    }
    line(figure.caption);
  }

  void visit(const Groups& groups) { line(runs_of(groups)); }

  void visit(const Entry& entry) {
    for (const Row& row : entry.rows) {
      add(runs_of(row.start));
      add(" ");
      line(runs_of(row.end));
    }
    blocks(entry.body);
  }

  bool with_alternatives_;
  std::string out_;
  std::size_t line_begin_ = 0;
  bool blank_ = false;
};

}  // namespace

Runs name_line(const Header& header) {
  Runs runs = {header.name};
  if (!header.pronouns) return runs;
  Run blank;
  blank.role = Role::kSeparator;
  blank.text = source::MappedText::generated(" ", header.pronouns->text.span());
  runs.push_back(std::move(blank));
  runs.push_back(*header.pronouns);
  return runs;
}

std::string words(const Document& document, Alternatives alternatives) {
  Lines lines(alternatives == Alternatives::kShow);
  lines.line(name_line(document.header));
  lines.line(document.header.headline);
  for (const Runs& contact : document.header.contacts) lines.line(contact);
  for (const Fact& fact : document.header.facts) lines.line(fact.runs);
  for (const Section& section : document.sections) {
    if (!section.title_hidden) lines.line(section.title);
    lines.blocks(section.blocks);
  }
  if (const Run* closing = printed_closing(document)) lines.line(*closing);
  return lines.take();
}

std::string words(const Runs& runs) {
  Lines lines(false);
  lines.add(runs);
  return lines.take();
}

}  // namespace resumec::document
