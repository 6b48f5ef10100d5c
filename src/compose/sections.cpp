#include "compose/sections.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "characters/ascii.h"
#include "compose/entries.h"
#include "compose/groups.h"
#include "compose/rich.h"
#include "model/sections.h"
#include "sections/kind.h"

namespace resumec::compose {
namespace {

using document::SectionKind;
using locale::Phrase;

Phrase title_of(SectionKind kind) {
  switch (kind) {
#define RESUMEC_TEXT_SECTION(name, key) \
  case SectionKind::k##name:            \
    return Phrase::k##name;
#define RESUMEC_LIST_SECTION(name, key, type, item, form) \
  case SectionKind::k##name:                              \
    return Phrase::k##name;
#include "sections/list.def"
    case SectionKind::kCustom:
      break;
  }
  return Phrase::kResume;
}

// The entries of `items` that have something to show.
template <typename Item>
std::vector<document::Block> entries(const std::vector<Item>& items, document::EntryKind kind,
                                     const Context& context) {
  std::vector<document::Block> blocks;
  for (const Item& item : items) {
    document::Entry made = entry(item, kind, context);
    // Made in its place: of one that is moved there g++ 14 believes that it holds something else.
    if (!made.rows.empty() || !made.body.empty()) blocks.emplace_back().content = std::move(made);
  }
  return blocks;
}

// "best-of-2026" of "Best of 2026!": what of a title can stand in an address. Empty when nothing
// can, as of a title in Greek.
std::string anchor_of(std::string_view title) {
  std::string anchor;
  for (const char c : title) {
    if (characters::is_letter_or_digit(c)) {
      anchor += characters::lower(c);
    } else if (!anchor.empty() && anchor.back() != '-') {
      anchor += '-';
    }
  }
  while (!anchor.empty() && anchor.back() == '-') anchor.pop_back();
  return anchor;
}

class Composer {
 public:
  Composer(const model::Resume& resume, const Context& context)
      : resume_(resume), context_(context) {}

  std::vector<document::Section> compose() {
    reserve_anchors();
    for (const model::SectionLayout& layout : resume_.layout.sections) {
      add_named(layout.section.value, layout);
    }
    for (const std::string& name : context_.content.section_order) add_named(name, {});
    for (const SectionKind& kind : sections::kKinds) add(kind, {});
    for (const model::CustomSection& custom : resume_.sections) {
      if (neighbour_of(custom).empty()) add(custom, {});
    }
    add_waiting();
    for (const model::CustomSection& custom : resume_.sections) add(custom, {});
    return std::move(sections_);
  }

 private:
  // Of a line about a section that is not there, and of the second line about one, was complained.
  void add_named(std::string_view name, const model::SectionLayout& layout) {
    if (name.empty()) return;
    // One of the author's own may bear the name of a section that is not there.
    for (const model::CustomSection& custom : resume_.sections) {
      if (custom.id.value == name) return add(custom, layout);
    }
    for (const SectionKind& kind : sections::kKinds) {
      if (to_string(kind) == name) return add(kind, layout);
    }
  }

  // `kind` is one of sections::kKinds.
  void add(const SectionKind& kind, const model::SectionLayout& layout) {
    if (!done_.insert(&kind).second) return;
    document::Section section;
    section.id = to_string(kind);
    section.kind = kind;
    section.blocks = standard_blocks(kind);
    section.title = {phrase_run(document::Role::kSectionTitle, context_.locale,
                                context_.locale.phrase(title_of(kind)), layout.span)};
    place(std::move(section), layout);
  }

  void add(const model::CustomSection& custom, const model::SectionLayout& layout) {
    if (!done_.insert(&custom).second) return;
    document::Section section;
    section.id = anchor(custom);
    section.kind = SectionKind::kCustom;
    section.blocks = own_blocks(custom);
    for (const model::CustomSection& part : custom.parts) add_part(part, section.blocks);
    section.title_hidden = custom.hide_title;
    section.title = line(custom.title, document::Role::kSectionTitle);
    if (section.title.empty()) {
      section.title = {generated(document::Role::kSectionTitle, custom.id.value, custom.span)};
    }
    place(std::move(section), layout);
  }

  void place(document::Section section, const model::SectionLayout& layout) {
    if (section.blocks.empty()) return;
    section.break_before = layout.break_before;
    section.title_hidden = section.title_hidden || layout.hide_title;
    if (!layout.title.empty()) section.title = line(layout.title, document::Role::kSectionTitle);
    sections_.push_back(std::move(section));
  }

  [[nodiscard]] std::vector<document::Block> own_blocks(const model::CustomSection& custom) const {
    std::vector<document::Block> made = blocks(custom.text);
    for (document::Block& block : own_entries(custom)) made.push_back(std::move(block));
    return made;
  }

  [[nodiscard]] std::vector<document::Block> own_entries(const model::CustomSection& custom) const {
    switch (model::kind_of(custom)) {
#define RESUMEC_LIST_SECTION(name, key, type, item, form) \
  case sections::EntryKind::k##name:                      \
    return list_blocks<sections::Form::k##form>(custom.key, document::EntryKind::k##name);
#include "sections/list.def"
      case sections::EntryKind::kPosition:
      case sections::EntryKind::kCustom:
        break;
    }
    return entries(custom.entries, document::EntryKind::kCustom, context_);
  }

  // A part is an entry that has entries: so its title stands one level below the section's, and
  // what it holds one below that, in every output.
  void add_part(const model::CustomSection& part, std::vector<document::Block>& into) const {
    document::Entry made;
    made.id = part.id.value;
    made.span = part.span;
    made.body = own_blocks(part);
    if (made.body.empty()) return;
    document::Row row;
    for (document::Run run : line(part.title, document::Role::kTitle)) {
      row.start.emplace_back(std::move(run));
    }
    made.rows.push_back(std::move(row));
    into.emplace_back().content = std::move(made);
  }

  // The section beside which one of the author's own is to stand; empty: at the end.
  static std::string_view neighbour_of(const model::CustomSection& custom) {
    return custom.after.value.empty() ? custom.before.value : custom.after.value;
  }

  // Those that have found no neighbour are asked again when another has come.
  void add_waiting() {
    std::vector<const model::CustomSection*> waiting;
    for (const model::CustomSection& custom : resume_.sections) {
      if (done_.count(&custom) == 0) waiting.push_back(&custom);
    }
    add_those(waiting, false);
    add_those(waiting, true);
  }

  // `either`: `before` counts, too, where `after` leads nowhere.
  void add_those(std::vector<const model::CustomSection*>& waiting, bool either) {
    for (bool found = true; found && !waiting.empty();) {
      found = false;
      for (auto one = waiting.begin(); one != waiting.end();) {
        const bool after = !(*one)->after.value.empty();
        bool placed = add_beside(**one, after);
        if (!placed && either && after && !(*one)->before.value.empty()) {
          placed = add_beside(**one, false);
        }
        found = found || placed;
        one = placed ? waiting.erase(one) : std::next(one);
      }
    }
  }

  // False when its neighbour is not there yet.
  bool add_beside(const model::CustomSection& custom, bool after) {
    const std::string_view name = after ? custom.after.value : custom.before.value;
    const auto place = std::find_if(sections_.begin(), sections_.end(),
                                    [name](const auto& section) { return section.id == name; });
    if (place == sections_.end()) return false;
    auto at = place - sections_.begin();
    if (after) {
      // In the order of the file: behind those that stand behind the same one.
      ++at;
      while (at < std::ssize(sections_) &&
             followers_.count(sections_[static_cast<std::size_t>(at)].id) > 0 &&
             followers_.find(sections_[static_cast<std::size_t>(at)].id)->second == name) {
        ++at;
      }
    }
    const std::size_t count = sections_.size();
    add(custom, {});
    if (sections_.size() == count) return true;
    if (after) followers_[sections_.back().id] = name;
    std::rotate(sections_.begin() + at, sections_.end() - 1, sections_.end());
    return true;
  }

  // Names that the author gave, or the schema to a section that is there, are never another's.
  void reserve_anchors() {
    for (const SectionKind kind : {SectionKind::kSummary, SectionKind::kAbout}) {
      anchors_.emplace(to_string(kind));
    }
    model::for_each_list(resume_, [this](SectionKind kind, const auto& list) {
      if (!list.empty()) anchors_.emplace(to_string(kind));
    });
    for (const model::CustomSection& custom : resume_.sections) anchors_.insert(custom.id.value);
  }

  // The address of an own section on the page: its id, else the words of its title, with a number
  // where another has them.
  std::string anchor(const model::CustomSection& custom) {
    if (!custom.id.value.empty()) return custom.id.value;
    std::string base = anchor_of(custom.title.text());
    if (base.empty()) base = "section";
    std::string anchor = base;
    for (int number = 2; !anchors_.insert(anchor).second; ++number) {
      anchor = base + "-" + std::to_string(number);
    }
    return anchor;
  }

  template <sections::Form form, typename Item>
  [[nodiscard]] std::vector<document::Block> list_blocks(const std::vector<Item>& items,
                                                         document::EntryKind kind) const {
    if constexpr (form == sections::Form::kGroups) {
      return groups(items, context_);
    } else {
      return entries(items, kind, context_);
    }
  }

  [[nodiscard]] std::vector<document::Block> standard_blocks(SectionKind kind) const {
    switch (kind) {
      case SectionKind::kSummary:
        return blocks(resume_.basics.summary);
      case SectionKind::kAbout:
        return blocks(resume_.about);
#define RESUMEC_LIST_SECTION(name, key, type, item, form) \
  case SectionKind::k##name:                              \
    return list_blocks<sections::Form::k##form>(resume_.key, document::EntryKind::k##name);
#include "sections/list.def"
      case SectionKind::kCustom:
        break;
    }
    return {};
  }

  const model::Resume& resume_;
  const Context& context_;
  // The sections shown so far, each known by itself: its id may be missing and its title another's.
  std::set<const void*> done_;
  std::set<std::string, std::less<>> anchors_;
  // Of a section that stands behind another by its own word: that one's name.
  std::map<std::string, std::string_view> followers_;
  std::vector<document::Section> sections_;
};

}  // namespace

std::vector<document::Section> sections(const model::Resume& resume, const Context& context) {
  return Composer(resume, context).compose();
}

}  // namespace resumec::compose
