// Nesting is bounded by what compose builds, as for document::words, so plain recursion is safe.
#include "lint/texts.h"

#include <utility>
#include <variant>

namespace resumec::lint {
namespace {

using document::EntryKind;

bool is_address(const document::Run& run) {
  const std::string& text = run.text.text();
  if (run.role == document::Role::kUrl || run.role == document::Role::kEmail) return true;
  return !run.href.empty() && (text.find("://") != std::string::npos || text.starts_with("www.") ||
                               text.find('@') != std::string::npos);
}

// Words of ours have one place for all their bytes.
bool is_typed(const document::Run& run) {
  const source::MappedText& text = run.text;
  return text.span().known() && (text.size() < 2 || !(text.span(0, 1) == text.span()));
}

class Gatherer {
 public:
  void runs(const document::Runs& runs) {
    for (const document::Run& one : runs) run(one);
  }

  void run(const document::Run& run) {
    out_.runs.push_back(&run);
    if (!run.joined || out_.stretches.empty()) begin(Stretch::Place::kWords, run.role);
    add(run);
  }

  void blocks(const std::vector<document::Block>& blocks) {
    for (const document::Block& block : blocks) {
      std::visit([this](const auto& content) { visit(content); }, block.content);
    }
  }

  Texts take() { return std::move(out_); }

 private:
  void begin(Stretch::Place place, document::Role role) {
    out_.stretches.emplace_back();
    out_.stretches.back().place = place;
    out_.stretches.back().role = role;
  }

  // To the last stretch.
  void add(const document::Run& run) {
    if (!is_typed(run)) return;
    Stretch& stretch = out_.stretches.back();
    stretch.text.append(run.text);
    if (run.code || is_address(run)) {
      stretch.seen.append(run.text.size(), kMasked);
    } else {
      stretch.seen += run.text.text();
    }
  }

  void cells(const document::Cells& cells) {
    for (const document::Cell& cell : cells) {
      if (const auto* words = std::get_if<document::Run>(&cell)) {
        run(*words);
      } else if (const auto* range = std::get_if<document::DateRange>(&cell)) {
        run(range->words);
      } else if (const auto* groups = std::get_if<document::Groups>(&cell)) {
        visit(*groups);
      }
    }
  }

  void visit(const document::Paragraph& paragraph) {
    begin(std::exchange(opens_item_, false) ? Stretch::Place::kItem : Stretch::Place::kParagraph,
          document::Role::kText);
    for (const document::Run& run : paragraph.runs) {
      out_.runs.push_back(&run);
      add(run);
    }
    out_.passages.push_back(passage(paragraph.runs));
  }

  void visit(const document::Groups& groups) {
    for (const document::Group& group : groups.groups) {
      runs(group.label);
      runs(group.level);
      for (const document::Runs& value : group.values) runs(value);
    }
  }

  void visit(const document::List& list) {
    BulletList bullets{entry_ == nullptr ? EntryKind::kCustom : entry_->kind, {}, false};
    const bool outermost = !std::exchange(in_list_, true);
    for (const document::ListItem& item : list.items) {
      // "Payments:" and what stands below it say together what was done.
      const bool plain = item.blocks.size() == 1;
      bullets.more = bullets.more || !plain;
      if (plain) bullets.bullets.push_back(out_.passages.size());
      const std::size_t before = out_.passages.size();
      opens_item_ = true;
      blocks(item.blocks);
      opens_item_ = false;
      // An item of nothing but a list has no words of its own.
      if (plain && out_.passages.size() == before) bullets.bullets.pop_back();
    }
    if (!outermost) return;
    in_list_ = false;
    if (entry_ != nullptr) out_.lists.push_back(std::move(bullets));
  }

  void visit(const document::Figure& figure) { runs(figure.caption); }

  void visit(const document::Entry& entry) {
    const document::Entry* outer = entry_;
    entry_ = &entry;
    for (const document::Row& row : entry.rows) {
      cells(row.start);
      cells(row.end);
    }
    blocks(entry.body);
    entry_ = outer;
  }

  Texts out_;
  const document::Entry* entry_ = nullptr;
  bool in_list_ = false;     // within an item of one
  bool opens_item_ = false;  // the next paragraph begins one
};

}  // namespace

Texts gather(const document::Document& document) {
  Gatherer gatherer;
  gatherer.run(document.header.name);
  gatherer.runs(document.header.headline);
  for (const document::Runs& contact : document.header.contacts) gatherer.runs(contact);
  for (const document::Fact& fact : document.header.facts) gatherer.runs(fact.runs);
  for (const document::Section& section : document.sections) {
    gatherer.runs(section.title);
    gatherer.blocks(section.blocks);
  }
  return gatherer.take();
}

bool tells_deeds(EntryKind kind) {
  switch (kind) {
    case EntryKind::kWork:
    case EntryKind::kPosition:
    case EntryKind::kVolunteer:
    case EntryKind::kProjects:
    case EntryKind::kContributions:
      return true;
    default:
      return false;
  }
}

}  // namespace resumec::lint
