// The document as plain text.
//
// Who reads it: a web form, a terminal, a program. So there is no ornament that could be taken for
// a word: titles are underlined on a line of their own, dates stand behind what they date on the
// same line (flush right where there is room), each contact has its own line, and a link's address
// stands in brackets behind its words. Words and their order are those of document::words.
#include "backend/text/text.h"

#include <algorithm>
#include <optional>

#include "backend/text/wrap.h"
#include "characters/display_width.h"
#include "document/link_address.h"
#include "writing/ascii.h"

namespace resumec::backend::text {
namespace {

using document::Block;
using document::Entry;

// Between the start of a row and its end, at least.
constexpr std::size_t kGap = 2;

// However deep lists nest, this much room stays for words.
constexpr auto kNarrowest = static_cast<std::size_t>(kLeastWidth);

class Writer {
 public:
  Writer(const document::Document& document, const style::Style& style, const TextOptions& options)
      : document_(document),
        width_(static_cast<std::size_t>(options.width)),
        addresses_(style::addresses_in_text(style.content)),
        short_addresses_(style.content.url_form == style::UrlForm::kShort),
        bullet_(style.content.bullet.empty() ? "•" : style.content.bullet) {
    if (!options.ascii) return;
    ascii_.emplace(document.language);
    bullet_ = "-";
  }

  std::string write() {
    underlined(name_line(document_.header), '=');
    paragraph(document_.header.headline);
    if (!document_.header.contacts.empty()) blank_line();
    for (const document::Runs& contact : document_.header.contacts) paragraph(contact);
    if (!document_.header.facts.empty()) blank_line();
    for (const document::Fact& fact : document_.header.facts) paragraph(fact.runs);
    for (const document::Section& section : document_.sections) {
      blank_line();
      if (!section.title_hidden) underlined(section.title, '-');
      previous_ = Previous::kHead;
      blocks(section.blocks);
    }
    if (const document::Run* closing = printed_closing(document_)) {
      blank_line();
      paragraph({*closing});
    }
    return std::move(out_);
  }

 private:
  // What stands above the next block: decides about the blank line between them.
  enum class Previous { kHead, kParagraph, kGroups, kList, kFigure, kEntry, kOneLineEntry };

  [[nodiscard]] std::size_t room() const {
    if (width_ == 0) return 0;
    const std::size_t indent = characters::display_width(indent_);
    return std::max(width_ > indent ? width_ - indent : 0, kNarrowest);
  }

  void line(std::string_view text) {
    out_ += first_indent_.empty() ? indent_ : first_indent_;
    first_indent_.clear();
    out_ += text;
    out_ += '\n';
  }

  void blank_line() {
    if (!out_.empty()) out_ += '\n';
  }

  void spell(document::Runs& runs) const {
    for (document::Run& run : runs) {
      run.text = source::MappedText::generated(ascii_->spell(run.text.text()), run.text.span());
    }
  }

  [[nodiscard]] std::vector<std::string> lines_of(const document::Runs& words) const {
    std::vector<std::string> all;
    // Nobody can follow a link otherwise.
    const document::Runs shown =
        addresses_ ? document::with_addresses(words, short_addresses_) : words;
    for (document::Runs& runs : document::lines_of(shown)) {
      if (ascii_) spell(runs);
      for (std::string& line : wrap(runs, room(), document_.language)) {
        all.push_back(std::move(line));
      }
    }
    return all;
  }

  void paragraph(const document::Runs& runs) {
    for (const std::string& one : lines_of(runs)) line(one);
  }

  void underlined(const document::Runs& runs, char rule) {
    std::size_t widest = 0;
    for (const std::string& one : lines_of(runs)) {
      line(one);
      widest = std::max(widest, characters::display_width(one));
    }
    if (widest > 0) line(std::string(width_ == 0 ? widest : std::min(widest, width_), rule));
  }

  void row(const document::Row& row) {
    std::vector<std::string> lines = lines_of(runs_of(row.start));
    const std::vector<std::string> ends = lines_of(runs_of(row.end));
    if (ends.size() == 1 && !lines.empty()) {
      std::string& last = lines.back();
      const std::size_t taken =
          characters::display_width(last) + characters::display_width(ends[0]);
      if (room() == 0 || taken + kGap <= room()) {
        last += std::string(room() == 0 ? kGap : room() - taken, ' ') + ends[0];
        for (const std::string& one : lines) line(one);
        return;
      }
    }
    for (const std::string& one : lines) line(one);
    for (const std::string& one : ends) line(one);
  }

  void blocks(const std::vector<Block>& blocks) {
    for (const Block& block : blocks) {
      std::visit([this](const auto& content) { visit(content); }, block.content);
    }
  }

  void visit(const document::Paragraph& content) {
    if (previous_ != Previous::kHead) blank_line();
    paragraph(content.runs);
    previous_ = Previous::kParagraph;
  }

  // One below the other, as the items of a list.
  void visit(const document::Groups& groups) {
    if (previous_ != Previous::kHead && previous_ != Previous::kGroups) blank_line();
    paragraph(runs_of(groups));
    previous_ = Previous::kGroups;
  }

  void visit(const document::List& list) {
    const bool tight = previous_ == Previous::kHead || previous_ == Previous::kParagraph ||
                       previous_ == Previous::kGroups;
    if (!tight) blank_line();
    const std::string outer = indent_;
    int number = list.start;
    // Numbers of one list are as wide as the last of them.
    const std::size_t digits =
        std::to_string(list.start + static_cast<int>(list.items.size()) - 1).size();
    for (const document::ListItem& item : list.items) {
      std::string marker = (ascii_ ? bullet_ : document::list_sign(bullet_, depth_)) + " ";
      if (list.ordered) {
        marker = std::to_string(number++) + ". ";
        marker.append(digits + 2 - std::min(digits + 2, marker.size()), ' ');
      }
      first_indent_ = (first_indent_.empty() ? outer : first_indent_) + marker;
      indent_ = outer + std::string(characters::display_width(marker), ' ');
      previous_ = Previous::kHead;
      depth_ += list.ordered ? 0U : 1U;
      blocks(item.blocks);
      depth_ -= list.ordered ? 0U : 1U;
      first_indent_.clear();
    }
    indent_ = outer;
    previous_ = Previous::kList;
  }

  void visit(const document::Figure& figure) {
    if (previous_ != Previous::kHead) blank_line();
    if (!figure.alt.empty()) {
      document::Run alternative;
      alternative.text = figure.alt;
      document::Run open;
      open.text = source::MappedText::generated("[", figure.alt.span());
      document::Run close;
      close.text = source::MappedText::generated("]", figure.alt.span());
      paragraph({open, alternative, close});
    }
    paragraph(figure.caption);
    previous_ = Previous::kFigure;
  }

  void visit(const Entry& entry) {
    const bool one_line = entry.rows.size() == 1 && entry.body.empty();
    const bool tight =
        previous_ == Previous::kHead || (previous_ == Previous::kOneLineEntry && one_line);
    if (!tight) blank_line();
    for (const document::Row& one : entry.rows) row(one);
    previous_ = Previous::kHead;
    blocks(entry.body);
    previous_ = one_line ? Previous::kOneLineEntry : Previous::kEntry;
  }

  const document::Document& document_;
  std::size_t width_;
  bool addresses_;
  bool short_addresses_;
  std::string bullet_;
  std::optional<writing::AsciiSpelling> ascii_;
  std::string out_;
  std::string indent_;
  std::string first_indent_;  // of the next line, when it differs: it holds a list's marker
  std::size_t depth_ = 0;     // of the bulleted list that is open
  Previous previous_ = Previous::kHead;
};

}  // namespace

std::string write(const document::Document& document, const style::Style& style,
                  const TextOptions& options) {
  return Writer(document, style, options).write();
}

}  // namespace resumec::backend::text
