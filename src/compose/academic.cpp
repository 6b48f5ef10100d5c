// Patents, courses taught, grants and memberships as entries.
#include <utility>

#include "compose/arrange.h"
#include "compose/authors.h"
#include "compose/dates.h"
#include "compose/entries.h"
#include "compose/entry_parts.h"
#include "compose/places.h"
#include "compose/rich.h"

namespace resumec::compose {

using document::Entry;
using document::EntryKind;
using document::Role;
using style::CellName;

Entry entry(const model::Patent& patent, EntryKind kind, const Context& context) {
  Entry entry = begin_entry(kind, patent);
  Parts parts;
  parts.add(CellName::kName, line(patent.title, Role::kTitle));
  parts.add(CellName::kOrganization, line(patent.office, Role::kOrganization));
  parts.add(CellName::kNumber, run(Role::kText, patent.number));
  parts.add(CellName::kStatus, line(patent.status, Role::kLevel));
  parts.add(CellName::kDates, date(patent.period, context));
  parts.add(CellName::kUrl, url(patent.url, context));
  arrange(entry, std::move(parts), context);
  add_paragraph(entry, runs_of(authors(patent.inventors, context).take()));
  add_blocks(entry, blocks(patent.summary));
  return entry;
}

Entry entry(const model::Teaching& teaching, EntryKind kind, const Context& context) {
  Entry entry = begin_entry(kind, teaching);
  Parts parts;
  parts.add(CellName::kName, line(teaching.course, Role::kTitle));
  parts.add(CellName::kPosition, line(teaching.role, Role::kPosition));
  parts.add(CellName::kOrganization, line(teaching.institution, Role::kOrganization));
  parts.add(CellName::kLevel, line(teaching.level, Role::kLevel));
  parts.add(CellName::kDates, date(teaching.period, context, Lasting::kStay));
  parts.add(CellName::kPlace, place(teaching.location, context));
  parts.add(CellName::kUrl, url(teaching.url, context));
  arrange(entry, std::move(parts), context);
  add_blocks(entry, blocks(teaching.summary));
  add_blocks(entry, highlights(teaching.highlights, context.wording));
  return entry;
}

Entry entry(const model::Grant& grant, EntryKind kind, const Context& context) {
  Entry entry = begin_entry(kind, grant);
  Parts parts;
  parts.add(CellName::kName, line(grant.title, Role::kTitle));
  parts.add(CellName::kPosition, line(grant.role, Role::kPosition));
  parts.add(CellName::kOrganization, line(grant.funder, Role::kOrganization));
  parts.add(CellName::kAmount, line(grant.amount, Role::kText));
  parts.add(CellName::kDates, date(grant.period, context, Lasting::kStay));
  parts.add(CellName::kUrl, url(grant.url, context));
  arrange(entry, std::move(parts), context);
  add_blocks(entry, blocks(grant.summary));
  return entry;
}

Entry entry(const model::Membership& membership, EntryKind kind, const Context& context) {
  Entry entry = begin_entry(kind, membership);
  Parts parts;
  parts.add(CellName::kName, line(membership.organization, Role::kTitle));
  parts.add(CellName::kPosition, line(membership.role, Role::kPosition));
  parts.add(CellName::kDates, date(membership.period, context, Lasting::kStay));
  parts.add(CellName::kPlace, place(membership.location, context));
  parts.add(CellName::kUrl, url(membership.url, context));
  arrange(entry, std::move(parts), context);
  add_blocks(entry, blocks(membership.summary));
  return entry;
}

}  // namespace resumec::compose
