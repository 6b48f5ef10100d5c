#include "compose/sections.h"

#include <array>
#include <set>
#include <string>

#include "compose/entries.h"
#include "compose/groups.h"
#include "compose/rich.h"
#include "compose/topics.h"

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

class Composer {
 public:
  Composer(const model::Resume& resume, const Context& context, const PictureShelf& shelf,
           diag::Sink& sink)
      : resume_(resume), context_(context), shelf_(shelf), sink_(sink) {}

  std::vector<document::Section> compose() {
    for (const model::SectionLayout& layout : resume_.layout.sections) add(layout.section, layout);
    for (const std::string& name : context_.content.section_order) add(name, {});
    for (const Standard& standard : kStandard) add(to_string(standard.kind), {});
    for (const model::CustomSection& custom : resume_.sections) add(custom.id, {});
    return std::move(sections_);
  }

 private:
  void add(std::string_view name, const model::SectionLayout& layout) {
    if (!done_.insert(std::string(name)).second) return;
    document::Section section;
    section.id = name;
    section.break_before = layout.break_before;

    const Standard* standard = find_standard(name);
    const model::CustomSection* custom = standard == nullptr ? find_custom(name) : nullptr;
    if (standard != nullptr) {
      section.kind = standard->kind;
      section.blocks = standard_blocks(standard->kind);
      section.title = phrase_run(document::Role::kSectionTitle, context_.locale,
                                 std::string(context_.locale.phrase(standard->title)), layout.span);
    } else if (custom != nullptr) {
      section.kind = SectionKind::kCustom;
      section.blocks = blocks(custom->text);
      for (document::Block& block : entries(custom->entries, [this](const auto& entry) {
             return compose::custom(entry, context_);
           })) {
        section.blocks.push_back(std::move(block));
      }
      section.title = run(document::Role::kSectionTitle, custom->title);
      if (section.title.text.empty()) {
        section.title = generated(document::Role::kSectionTitle, custom->id, custom->span);
      }
    }
    if (section.blocks.empty()) return;
    if (!layout.title.empty()) section.title = run(document::Role::kSectionTitle, layout.title);
    sections_.push_back(std::move(section));
  }

  static const Standard* find_standard(std::string_view name) {
    for (const Standard& standard : kStandard) {
      if (to_string(standard.kind) == name) return &standard;
    }
    return nullptr;
  }

  [[nodiscard]] const model::CustomSection* find_custom(std::string_view name) const {
    for (const model::CustomSection& custom : resume_.sections) {
      if (custom.id == name) return &custom;
    }
    return nullptr;
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
  std::set<std::string, std::less<>> done_;
  std::vector<document::Section> sections_;
};

}  // namespace

std::vector<document::Section> sections(const model::Resume& resume, const Context& context,
                                        const PictureShelf& shelf, diag::Sink& sink) {
  return Composer(resume, context, shelf, sink).compose();
}

}  // namespace resumec::compose
