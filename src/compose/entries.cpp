#include "compose/entries.h"

#include "compose/rich.h"

namespace resumec::compose {
namespace {

using document::Entry;
using document::EntryKind;
using document::Role;
using document::Row;

template <typename Item>
Entry begin_entry(EntryKind kind, const Item& item) {
  Entry entry;
  entry.kind = kind;
  entry.id = item.selectors.id;
  entry.page_break = page_break(item.selectors);
  entry.span = item.span;
  return entry;
}

void add_row(Entry& entry, CellLine start, CellLine end) {
  if (start.empty()) std::swap(start, end);
  if (start.empty()) return;
  entry.rows.push_back({start.take(), end.take()});
}

// Where an address disturbs least: at the end of the last row when that is free, else behind the
// title of a head of one row, else behind the place. It is printed, not only linked: paper has no
// links, and a reading machine takes an address for one.
void add_url(Entry& entry, const model::Url& address, const Context& context) {
  if (address.empty()) return;
  document::Run shown = url(address, context);
  if (entry.rows.empty()) entry.rows.emplace_back();
  Row& last = entry.rows.back();
  document::Cells* cells = &last.end;
  if (last.start.empty() || (entry.rows.size() == 1 && !last.end.empty())) cells = &last.start;
  CellLine line(std::move(*cells));
  line.part(context.wording.item, std::move(shown));
  *cells = line.take();
}

void add_paragraph(Entry& entry, document::Runs runs) {
  if (!runs.empty()) entry.body.push_back(paragraph(std::move(runs)));
}

void add_blocks(Entry& entry, std::vector<document::Block> blocks) {
  for (document::Block& block : blocks) entry.body.push_back(std::move(block));
}

CellLine words(Role role, const std::vector<model::Text>& texts, const Context& context) {
  CellLine line;
  for (const model::Text& text : texts) line.part(context.wording.comma, run(role, text));
  return line;
}

// "Courses: analysis, algebra".
void add_labelled(Entry& entry, locale::Phrase label, const std::vector<model::Text>& texts,
                  const Context& context) {
  document::Group group;
  for (const model::Text& text : texts) {
    document::Run value = run(Role::kKeyword, text);
    if (!value.text.empty()) group.values.push_back(std::move(value));
  }
  if (group.values.empty()) return;
  group.label =
      phrase_run(Role::kLabel, context.locale, context.locale.phrase(label), texts.front().span());
  document::Groups groups = groups_for(context.wording);
  groups.groups.push_back(std::move(group));
  entry.body.push_back({std::move(groups)});
}

// What somebody gave: an award, a certificate. One row, unless there is an address, which would
// make it too long.
void add_given(Entry& entry, const model::Text& name, const model::Text& giver,
               const model::Period& period, const model::Url& address, const Context& context) {
  CellLine title;
  title.part("", run(Role::kTitle, name));
  CellLine organization;
  organization.part("", run(Role::kOrganization, giver));
  if (address.empty() || title.empty()) {
    title.part(context.wording.item, organization);
    organization = {};
  }
  CellLine dates;
  dates.part("", date(period, context));
  add_row(entry, std::move(title), std::move(dates));
  add_row(entry, std::move(organization), {});
  add_url(entry, address, context);
}

// One of several roles at one employer: "Engineer · Paris", its own dates, its own bullets.
Entry position(const model::Position& position, const Context& context) {
  Entry entry;
  entry.kind = EntryKind::kPosition;
  entry.id = position.selectors.id;
  entry.page_break = page_break(position.selectors);
  entry.span = position.position.span();
  CellLine start;
  start.part("", run(Role::kPosition, position.position))
      .part(context.wording.item, place(position.location, context));
  CellLine end;
  end.part("", date(position.period, context));
  add_row(entry, std::move(start), std::move(end));
  add_blocks(entry, blocks(position.summary));
  add_blocks(entry, highlights(position.highlights, context.wording));
  return entry;
}

}  // namespace

Entry entry(const model::Work& work, EntryKind kind, const Context& context) {
  Entry entry = begin_entry(kind, work);
  const std::string& item = context.wording.item;

  CellLine organization;
  organization.part("", run(Role::kOrganization, work.name))
      .part(item, run(Role::kTeam, work.team))
      .part(item, run(Role::kTeam, work.parent));
  CellLine role;
  role.part("", run(Role::kPosition, work.position));
  if (organization.empty()) std::swap(organization, role);
  CellLine dates;
  dates.part("", date(work.period, context));
  CellLine where;
  where.part("", place(work.location, context));
  // Several positions carry the dates; the place then takes their room beside the organization.
  if (dates.empty() && role.empty()) std::swap(dates, where);
  add_row(entry, std::move(organization), std::move(dates));
  add_row(entry, std::move(role), std::move(where));
  add_url(entry, work.url, context);

  Line about;
  about.part("", run(Role::kText, work.description));
  add_paragraph(entry, about.take());
  add_blocks(entry, blocks(work.summary));
  add_blocks(entry, highlights(work.highlights, context.wording));
  for (const model::Position& one : work.positions) {
    entry.body.push_back({position(one, context)});
  }
  return entry;
}

Entry entry(const model::Education& education, EntryKind kind, const Context& context) {
  Entry entry = begin_entry(kind, education);
  CellLine institution;
  institution.part("", run(Role::kOrganization, education.institution));
  CellLine study;
  study.part("", run(Role::kStudy, education.study_type))
      .part(context.wording.comma, run(Role::kStudy, education.area))
      .part(context.wording.item, run(Role::kLevel, education.score));
  if (institution.empty()) std::swap(institution, study);
  CellLine dates;
  dates.part("", date(education.period, context));
  add_row(entry, std::move(institution), std::move(dates));
  CellLine where;
  where.part("", place(education.location, context));
  add_row(entry, std::move(study), std::move(where));
  add_url(entry, education.url, context);
  add_blocks(entry, blocks(education.summary));
  add_labelled(entry, locale::Phrase::kCourses, education.courses, context);
  add_blocks(entry, highlights(education.highlights, context.wording));
  return entry;
}

Entry entry(const model::Project& project, EntryKind kind, const Context& context) {
  Entry entry = begin_entry(kind, project);
  const std::string& item = context.wording.item;
  CellLine title;
  title.part("", run(Role::kTitle, project.name));
  CellLine part;
  part.part("", run(Role::kOrganization, project.entity))
      .part(item, words(Role::kPosition, project.roles, context))
      .part(item, run(Role::kText, project.type));
  if (title.empty()) std::swap(title, part);
  CellLine dates;
  dates.part("", date(project.period, context));
  add_row(entry, std::move(title), std::move(dates));
  add_row(entry, std::move(part), {});
  add_url(entry, project.url, context);
  add_blocks(entry, blocks(project.description));
  add_blocks(entry, highlights(project.highlights, context.wording));
  add_labelled(entry, locale::Phrase::kKeywords, project.keywords, context);
  return entry;
}

Entry entry(const model::Contribution& contribution, EntryKind kind, const Context& context) {
  Entry entry = begin_entry(kind, contribution);
  CellLine title;
  title.part("", run(Role::kTitle, contribution.project));
  CellLine dates;
  dates.part("", date(contribution.period, context));
  add_row(entry, std::move(title), std::move(dates));
  add_url(entry, contribution.url, context);
  add_blocks(entry, blocks(contribution.description));
  add_blocks(entry, highlights(contribution.highlights, context.wording));
  return entry;
}

Entry entry(const model::Publication& publication, EntryKind kind, const Context& context) {
  Entry entry = begin_entry(kind, publication);
  CellLine title;
  title.part("", run(Role::kTitle, publication.name));
  CellLine dates;
  dates.part("", date(publication.period, context));
  add_row(entry, std::move(title), std::move(dates));
  CellLine publisher;
  publisher.part("", run(Role::kOrganization, publication.publisher));
  add_row(entry, std::move(publisher), {});
  add_url(entry, publication.url, context);
  add_paragraph(entry, runs_of(words(Role::kText, publication.authors, context).take()));
  add_blocks(entry, blocks(publication.summary));
  return entry;
}

Entry entry(const model::Talk& talk, EntryKind kind, const Context& context) {
  Entry entry = begin_entry(kind, talk);
  CellLine title;
  title.part("", run(Role::kTitle, talk.title));
  CellLine event;
  event.part("", run(Role::kOrganization, talk.event));
  if (title.empty()) std::swap(title, event);
  CellLine dates;
  dates.part("", date(talk.period, context));
  add_row(entry, std::move(title), std::move(dates));
  CellLine where;
  where.part("", place(talk.location, context));
  add_row(entry, std::move(event), std::move(where));
  add_url(entry, talk.url, context);
  add_blocks(entry, blocks(talk.summary));
  add_labelled(entry, locale::Phrase::kKeywords, talk.keywords, context);
  return entry;
}

Entry entry(const model::Award& award, EntryKind kind, const Context& context) {
  Entry entry = begin_entry(kind, award);
  add_given(entry, award.title, award.awarder, award.period, award.url, context);
  add_blocks(entry, blocks(award.summary));
  return entry;
}

Entry entry(const model::Certificate& certificate, EntryKind kind, const Context& context) {
  Entry entry = begin_entry(kind, certificate);
  add_given(entry, certificate.name, certificate.issuer, certificate.period, certificate.url,
            context);
  add_blocks(entry, blocks(certificate.summary));
  return entry;
}

Entry entry(const model::Reference& reference, EntryKind kind, const Context& /*context*/) {
  Entry entry = begin_entry(kind, reference);
  CellLine name;
  name.part("", run(Role::kTitle, reference.name));
  add_row(entry, std::move(name), {});
  add_blocks(entry, blocks(reference.reference));
  return entry;
}

Entry entry(const model::CustomEntry& item, EntryKind kind, const Context& context) {
  Entry entry = begin_entry(kind, item);
  CellLine title;
  title.part("", run(Role::kTitle, item.name));
  CellLine part;
  part.part("", run(Role::kPosition, item.position))
      .part(context.wording.item, run(Role::kOrganization, item.organization));
  if (title.empty()) std::swap(title, part);
  CellLine dates;
  dates.part("", date(item.period, context));
  add_row(entry, std::move(title), std::move(dates));
  CellLine where;
  where.part("", place(item.location, context));
  add_row(entry, std::move(part), std::move(where));
  add_url(entry, item.url, context);
  add_blocks(entry, blocks(item.summary));
  add_blocks(entry, highlights(item.highlights, context.wording));
  add_labelled(entry, locale::Phrase::kKeywords, item.keywords, context);
  return entry;
}

}  // namespace resumec::compose
