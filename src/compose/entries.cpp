#include "compose/entries.h"

#include <utility>

#include "compose/arrange.h"
#include "compose/dates.h"
#include "compose/places.h"
#include "compose/rich.h"

namespace resumec::compose {
namespace {

using document::Entry;
using document::EntryKind;
using document::Role;

template <typename Item>
Entry begin_entry(EntryKind kind, const Item& item) {
  Entry entry;
  entry.kind = kind;
  entry.id = item.selectors.id;
  entry.page_break = page_break(item.selectors);
  entry.span = item.span;
  return entry;
}

void add_paragraph(Entry& entry, document::Runs runs) {
  if (!runs.empty()) entry.body.push_back(paragraph(std::move(runs)));
}

void add_blocks(Entry& entry, std::vector<document::Block> blocks) {
  for (document::Block& block : blocks) entry.body.push_back(std::move(block));
}

using style::CellName;

CellLine words(Role role, const std::vector<model::Line>& texts, const Context& context) {
  CellLine all;
  for (const model::Line& text : texts) all.part(context.wording.comma, line(text, role));
  return all;
}

// Keywords on a row of the head, or a line of their own below it: "Courses: analysis, algebra".
class Labelled {
 public:
  Labelled(CellName name, locale::Phrase label, const std::vector<model::Line>& texts,
           const Context& context)
      : name_(name), label_(label), texts_(texts), context_(context) {}

  void add_to(Parts& parts, EntryKind kind) const {
    if (placed(kind)) parts.add(name_, groups(false));
  }

  void add_below(Entry& entry) const {
    if (placed(entry.kind)) return;
    document::Groups line = groups(true);
    if (!line.groups.empty()) entry.body.push_back({std::move(line)});
  }

 private:
  [[nodiscard]] bool placed(EntryKind kind) const {
    return context_.arrangements.of(kind).names(name_);
  }

  // None without words.
  [[nodiscard]] document::Groups groups(bool labelled) const {
    document::Groups groups = groups_for(context_.wording);
    document::Group group;
    for (const model::Line& text : texts_) {
      document::Runs value = line(text, Role::kKeyword);
      if (!value.empty()) group.values.push_back(std::move(value));
    }
    if (group.values.empty()) return groups;
    if (labelled) {
      group.label.push_back(phrase_run(Role::kLabel, context_.locale,
                                       context_.locale.phrase(label_), texts_.front().span()));
    }
    groups.groups.push_back(std::move(group));
    return groups;
  }

  CellName name_;
  locale::Phrase label_;
  const std::vector<model::Line>& texts_;
  const Context& context_;
};

// What somebody gave: an award, a certificate.
Parts given(const model::Line& name, const model::Line& giver, const model::Period& period,
            const model::Url& address, const Context& context) {
  Parts parts;
  parts.add(CellName::kName, line(name, Role::kTitle));
  parts.add(CellName::kOrganization, line(giver, Role::kOrganization));
  parts.add(CellName::kDates, date(period, context));
  parts.add(CellName::kUrl, url(address, context));
  return parts;
}

// One of several roles at one employer: "Engineer · Paris", its own dates, its own bullets.
Entry position(const model::Position& position, const Context& context) {
  Entry entry;
  entry.kind = EntryKind::kPosition;
  entry.id = position.selectors.id;
  entry.page_break = page_break(position.selectors);
  entry.span = position.position.span();
  Parts parts;
  parts.add(CellName::kPosition, line(position.position, Role::kPosition));
  parts.add(CellName::kPlace, place(position.location, context));
  parts.add(CellName::kDates, date(position.period, context, Lasting::kJob));
  arrange(entry, std::move(parts), context);
  add_blocks(entry, blocks(position.summary));
  add_blocks(entry, highlights(position.highlights, context.wording));
  return entry;
}

}  // namespace

Entry entry(const model::Work& work, EntryKind kind, const Context& context) {
  Entry entry = begin_entry(kind, work);
  Parts parts;
  parts.add(CellName::kName, line(work.name, Role::kOrganization));
  parts.add(CellName::kTeam, line(work.team, Role::kTeam));
  parts.add(CellName::kParent, line(work.parent, Role::kTeam));
  parts.add(CellName::kPosition, line(work.position, Role::kPosition));
  parts.add(CellName::kDates, date(work.period, context, Lasting::kJob));
  parts.add(CellName::kPlace, place(work.location, context));
  parts.add(CellName::kUrl, url(work.url, context));
  arrange(entry, std::move(parts), context);

  add_blocks(entry, blocks(work.description));
  add_blocks(entry, blocks(work.summary));
  add_blocks(entry, highlights(work.highlights, context.wording));
  for (const model::Position& one : work.positions) {
    entry.body.push_back({position(one, context)});
  }
  return entry;
}

Entry entry(const model::Education& education, EntryKind kind, const Context& context) {
  Entry entry = begin_entry(kind, education);
  const Labelled courses(CellName::kCourses, locale::Phrase::kCourses, education.courses, context);
  Parts parts;
  parts.add(CellName::kName, line(education.institution, Role::kOrganization));
  parts.add(CellName::kStudyType, line(education.study_type, Role::kStudy));
  parts.add(CellName::kArea, line(education.area, Role::kStudy));
  parts.add(CellName::kScore, line(education.score, Role::kLevel));
  parts.add(CellName::kDates, date(education.period, context, Lasting::kStay));
  parts.add(CellName::kPlace, place(education.location, context));
  parts.add(CellName::kUrl, url(education.url, context));
  courses.add_to(parts, kind);
  arrange(entry, std::move(parts), context);
  add_blocks(entry, blocks(education.summary));
  courses.add_below(entry);
  add_blocks(entry, highlights(education.highlights, context.wording));
  return entry;
}

Entry entry(const model::Project& project, EntryKind kind, const Context& context) {
  Entry entry = begin_entry(kind, project);
  const Labelled keywords(CellName::kKeywords, locale::Phrase::kKeywords, project.keywords,
                          context);
  Parts parts;
  parts.add(CellName::kName, line(project.name, Role::kTitle));
  parts.add(CellName::kOrganization, line(project.entity, Role::kOrganization));
  parts.add(CellName::kPosition, words(Role::kPosition, project.roles, context));
  parts.add(CellName::kType, line(project.type, Role::kText));
  parts.add(CellName::kDates, date(project.period, context, Lasting::kStay));
  parts.add(CellName::kUrl, url(project.url, context));
  keywords.add_to(parts, kind);
  arrange(entry, std::move(parts), context);
  add_blocks(entry, blocks(project.description));
  add_blocks(entry, highlights(project.highlights, context.wording));
  keywords.add_below(entry);
  return entry;
}

Entry entry(const model::Contribution& contribution, EntryKind kind, const Context& context) {
  Entry entry = begin_entry(kind, contribution);
  Parts parts;
  parts.add(CellName::kName, line(contribution.project, Role::kTitle));
  parts.add(CellName::kDates, date(contribution.period, context, Lasting::kStay));
  parts.add(CellName::kUrl, url(contribution.url, context));
  arrange(entry, std::move(parts), context);
  add_blocks(entry, blocks(contribution.description));
  add_blocks(entry, highlights(contribution.highlights, context.wording));
  return entry;
}

Entry entry(const model::Publication& publication, EntryKind kind, const Context& context) {
  Entry entry = begin_entry(kind, publication);
  CellLine authors = words(Role::kText, publication.authors, context);
  const bool placed = context.arrangements.of(kind).names(CellName::kAuthors);
  Parts parts;
  parts.add(CellName::kName, line(publication.name, Role::kTitle));
  parts.add(CellName::kOrganization, line(publication.publisher, Role::kOrganization));
  parts.add(CellName::kDates, date(publication.period, context));
  parts.add(CellName::kUrl, url(publication.url, context));
  if (placed) parts.add(CellName::kAuthors, std::exchange(authors, {}));
  arrange(entry, std::move(parts), context);
  add_paragraph(entry, runs_of(authors.take()));
  add_blocks(entry, blocks(publication.summary));
  return entry;
}

Entry entry(const model::Talk& talk, EntryKind kind, const Context& context) {
  Entry entry = begin_entry(kind, talk);
  const Labelled keywords(CellName::kKeywords, locale::Phrase::kKeywords, talk.keywords, context);
  Parts parts;
  parts.add(CellName::kName, line(talk.title, Role::kTitle));
  parts.add(CellName::kOrganization, line(talk.event, Role::kOrganization));
  parts.add(CellName::kDates, date(talk.period, context));
  parts.add(CellName::kPlace, place(talk.location, context));
  parts.add(CellName::kUrl, url(talk.url, context));
  keywords.add_to(parts, kind);
  arrange(entry, std::move(parts), context);
  add_blocks(entry, blocks(talk.summary));
  keywords.add_below(entry);
  return entry;
}

Entry entry(const model::Award& award, EntryKind kind, const Context& context) {
  Entry entry = begin_entry(kind, award);
  arrange(entry, given(award.title, award.awarder, award.period, award.url, context), context);
  add_blocks(entry, blocks(award.summary));
  return entry;
}

Entry entry(const model::Certificate& certificate, EntryKind kind, const Context& context) {
  Entry entry = begin_entry(kind, certificate);
  arrange(entry,
          given(certificate.name, certificate.issuer, certificate.period, certificate.url, context),
          context);
  add_blocks(entry, blocks(certificate.summary));
  return entry;
}

Entry entry(const model::Reference& reference, EntryKind kind, const Context& context) {
  Entry entry = begin_entry(kind, reference);
  Parts parts;
  parts.add(CellName::kName, line(reference.name, Role::kTitle));
  arrange(entry, std::move(parts), context);
  add_blocks(entry, blocks(reference.reference));
  return entry;
}

Entry entry(const model::CustomEntry& item, EntryKind kind, const Context& context) {
  Entry entry = begin_entry(kind, item);
  const Labelled keywords(CellName::kKeywords, locale::Phrase::kKeywords, item.keywords, context);
  Parts parts;
  parts.add(CellName::kName, line(item.name, Role::kTitle));
  parts.add(CellName::kPosition, line(item.position, Role::kPosition));
  parts.add(CellName::kOrganization, line(item.organization, Role::kOrganization));
  parts.add(CellName::kDates, date(item.period, context));
  parts.add(CellName::kPlace, place(item.location, context));
  parts.add(CellName::kUrl, url(item.url, context));
  keywords.add_to(parts, kind);
  arrange(entry, std::move(parts), context);
  add_blocks(entry, blocks(item.summary));
  add_blocks(entry, highlights(item.highlights, context.wording));
  keywords.add_below(entry);
  return entry;
}

}  // namespace resumec::compose
