#include "compose/sections.h"

#include <array>
#include <set>
#include <string>
#include <string_view>

#include "compose/entries.h"
#include "compose/groups.h"
#include "compose/rich.h"
#include "compose/topics.h"
#include "support/ascii.h"

namespace resumec::compose {
namespace {

using document::SectionKind;
using locale::Phrase;

struct Standard {
  SectionKind kind;
  Phrase title;
};

// In the order of the schema; the name of each is to_string(kind).
constexpr std::array<Standard, 15> kStandard = {{
    {SectionKind::kSummary, Phrase::kSummary},
    {SectionKind::kAbout, Phrase::kAbout},
    {SectionKind::kWork, Phrase::kWork},
    {SectionKind::kVolunteer, Phrase::kVolunteer},
    {SectionKind::kEducation, Phrase::kEducation},
    {SectionKind::kAwards, Phrase::kAwards},
    {SectionKind::kCertificates, Phrase::kCertificates},
    {SectionKind::kPublications, Phrase::kPublications},
    {SectionKind::kSkills, Phrase::kSkills},
    {SectionKind::kLanguages, Phrase::kLanguages},
    {SectionKind::kInterests, Phrase::kInterests},
    {SectionKind::kReferences, Phrase::kReferences},
    {SectionKind::kProjects, Phrase::kProjects},
    {SectionKind::kContributions, Phrase::kContributions},
    {SectionKind::kTopics, Phrase::kTopics},
}};

// `items`, each as an entry by `make`.
template <typename Item, typename Make>
std::vector<document::Block> entries(const std::vector<Item>& items, const Make& make) {
  std::vector<document::Block> blocks;
  for (const Item& item : items) {
    document::Entry entry = make(item);
    if (!entry.rows.empty() || !entry.body.empty()) blocks.push_back({std::move(entry)});
  }
  return blocks;
}

// "best-of-2026" of "Best of 2026!": what of a title can stand in an address. Empty when nothing
// can, as of a title in Greek.
std::string anchor_of(std::string_view title) {
  std::string anchor;
  for (const char c : title) {
    if (support::is_letter(c) || support::is_digit(c)) {
      anchor += support::lower(c);
    } else if (!anchor.empty() && anchor.back() != '-') {
      anchor += '-';
    }
  }
  while (!anchor.empty() && anchor.back() == '-') anchor.pop_back();
  return anchor;
}

class Composer {
 public:
  Composer(const model::Resume& resume, const Context& context, const PictureShelf& shelf,
           diag::Sink& sink)
      : resume_(resume), context_(context), shelf_(shelf), sink_(sink) {}

  std::vector<document::Section> compose() {
    reserve_anchors();
    for (const model::SectionLayout& layout : resume_.layout.sections) {
      add_named(layout.section, layout);
    }
    for (const std::string& name : context_.content.section_order) add_named(name, {});
    for (const Standard& standard : kStandard) add(standard, {});
    for (const model::CustomSection& custom : resume_.sections) add(custom, {});
    return std::move(sections_);
  }

 private:
  // Of a line about a section that is not there, and of the second line about one, was complained.
  void add_named(std::string_view name, const model::SectionLayout& layout) {
    if (name.empty()) return;
    for (const Standard& standard : kStandard) {
      if (to_string(standard.kind) == name) return add(standard, layout);
    }
    for (const model::CustomSection& custom : resume_.sections) {
      if (custom.id == name) return add(custom, layout);
    }
  }

  void add(const Standard& standard, const model::SectionLayout& layout) {
    if (!done_.insert(&standard).second) return;
    document::Section section;
    section.id = to_string(standard.kind);
    section.kind = standard.kind;
    section.blocks = standard_blocks(standard.kind);
    section.title = phrase_run(document::Role::kSectionTitle, context_.locale,
                               context_.locale.phrase(standard.title), layout.span);
    place(std::move(section), layout);
  }

  void add(const model::CustomSection& custom, const model::SectionLayout& layout) {
    if (!done_.insert(&custom).second) return;
    document::Section section;
    section.id = anchor(custom);
    section.kind = SectionKind::kCustom;
    section.blocks = blocks(custom.text);
    for (document::Block& block : entries(custom.entries, [this](const auto& entry) {
           return compose::custom(entry, context_);
         })) {
      section.blocks.push_back(std::move(block));
    }
    section.title = run(document::Role::kSectionTitle, custom.title);
    if (section.title.text.empty()) {
      section.title = generated(document::Role::kSectionTitle, custom.id, custom.span);
    }
    place(std::move(section), layout);
  }

  void place(document::Section section, const model::SectionLayout& layout) {
    if (section.blocks.empty()) return;
    section.break_before = layout.break_before;
    if (!layout.title.empty()) section.title = run(document::Role::kSectionTitle, layout.title);
    sections_.push_back(std::move(section));
  }

  // Names that the author or the schema gave are never another section's.
  void reserve_anchors() {
    for (const Standard& standard : kStandard) anchors_.emplace(to_string(standard.kind));
    for (const model::CustomSection& custom : resume_.sections) anchors_.insert(custom.id);
  }

  // The address of an own section on the page: its id, else the words of its title, with a number
  // where another has them.
  std::string anchor(const model::CustomSection& custom) {
    if (!custom.id.empty()) return custom.id;
    std::string base = anchor_of(custom.title.text());
    if (base.empty()) base = "section";
    std::string anchor = base;
    for (int number = 2; !anchors_.insert(anchor).second; ++number) {
      anchor = base + "-" + std::to_string(number);
    }
    return anchor;
  }

  [[nodiscard]] std::vector<document::Block> standard_blocks(SectionKind kind) {
    const Context& context = context_;
    switch (kind) {
      case SectionKind::kSummary:
        return blocks(resume_.basics.summary);
      case SectionKind::kAbout:
        return blocks(resume_.about);
      case SectionKind::kWork:
        return entries(resume_.work, [&](const auto& item) {
          return work(item, document::EntryKind::kWork, context);
        });
      case SectionKind::kVolunteer:
        return entries(resume_.volunteer, [&](const auto& item) {
          return work(item, document::EntryKind::kVolunteer, context);
        });
      case SectionKind::kEducation:
        return entries(resume_.education,
                       [&](const auto& item) { return education(item, context); });
      case SectionKind::kAwards:
        return entries(resume_.awards, [&](const auto& item) { return award(item, context); });
      case SectionKind::kCertificates:
        return entries(resume_.certificates,
                       [&](const auto& item) { return certificate(item, context); });
      case SectionKind::kPublications:
        return entries(resume_.publications,
                       [&](const auto& item) { return publication(item, context); });
      case SectionKind::kSkills:
        return skills(resume_.skills, context);
      case SectionKind::kLanguages:
        return languages(resume_.languages, context);
      case SectionKind::kInterests:
        return interests(resume_.interests, context);
      case SectionKind::kReferences:
        return entries(resume_.references,
                       [&](const auto& item) { return reference(item, context); });
      case SectionKind::kProjects:
        return entries(resume_.projects, [&](const auto& item) { return project(item, context); });
      case SectionKind::kContributions:
        return entries(resume_.contributions,
                       [&](const auto& item) { return contribution(item, context); });
      case SectionKind::kTopics:
        return entries(resume_.topics, [&](const auto& item) {
          return topic(item, context.wording, shelf_, sink_);
        });
      case SectionKind::kCustom:
        break;
    }
    return {};
  }

  const model::Resume& resume_;
  const Context& context_;
  const PictureShelf& shelf_;
  diag::Sink& sink_;
  // The sections shown so far, each known by itself: its id may be missing and its title another's.
  std::set<const void*> done_;
  std::set<std::string, std::less<>> anchors_;
  std::vector<document::Section> sections_;
};

}  // namespace

std::vector<document::Section> sections(const model::Resume& resume, const Context& context,
                                        const PictureShelf& shelf, diag::Sink& sink) {
  return Composer(resume, context, shelf, sink).compose();
}

}  // namespace resumec::compose
