#include "compose/entries.h"

#include <algorithm>
#include <utility>

#include "characters/ascii.h"
#include "compose/arrange.h"
#include "compose/authors.h"
#include "compose/dates.h"
#include "compose/entry_parts.h"
#include "compose/places.h"
#include "compose/rich.h"
#include "writing/pattern.h"

namespace resumec::compose {
namespace {

using document::Entry;
using document::EntryKind;
using document::Role;

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

// "Thesis: Incremental views".
document::Runs captioned(locale::Phrase caption, document::Runs words, const Context& context) {
  if (words.empty()) return words;
  const source::Span cause = words.front().text.span();
  document::Run label =
      phrase_run(Role::kLabel, context.locale, context.locale.phrase(caption), cause);
  label.text.append_decoded(context.wording.colon, cause);
  document::Runs line = {std::move(label)};
  if (!context.wording.gap.empty()) {
    line.push_back(generated(Role::kSeparator, context.wording.gap, cause));
  }
  for (document::Run& run : words) line.push_back(std::move(run));
  return line;
}

CellLine cells(document::Runs runs) {
  CellLine line;
  for (document::Run& run : runs) line.part("", std::move(run));
  return line;
}

document::Runs one(document::Run run) {
  if (run.text.empty()) return {};
  return {std::move(run)};
}

CellLine workplace(model::Workplace workplace, source::Span cause, const Context& context) {
  using model::Workplace;
  if (workplace == Workplace::kNotSaid) return {};
  const locale::Phrase phrase = workplace == Workplace::kRemote   ? locale::Phrase::kRemote
                                : workplace == Workplace::kHybrid ? locale::Phrase::kHybrid
                                                                  : locale::Phrase::kOnSite;
  CellLine line;
  line.part("", phrase_run(Role::kLocation, context.locale, context.locale.phrase(phrase), cause));
  return line;
}

// "45-67" and BibTeX's "45--67" with the dash that stands for a span.
source::MappedText page_numbers(const model::Text& pages) {
  const source::MappedText typed = trimmed(pages);
  const std::string& text = typed.text();
  source::MappedText out;
  std::size_t done = 0;
  for (std::size_t at = text.find('-'); at != text.npos; at = text.find('-', done)) {
    const std::size_t end = std::min(text.find_first_not_of('-', at), text.size());
    const bool span = at > 0 && end < text.size() && end - at <= 2 &&
                      characters::is_digit(text[at - 1]) && characters::is_digit(text[end]);
    out.append(typed.slice(done, span ? at : end));
    if (span) out.append_decoded("–", typed.span(at, end));
    done = end;
  }
  out.append(typed.slice(done, text.size()));
  return out;
}

// "Journal 41(2), 101–118", as far as it is known.
CellLine citation(const model::Publication& publication, const Context& context) {
  CellLine journal;
  journal.part("", line(publication.journal, Role::kOrganization));
  source::MappedText where = trimmed(publication.volume);
  if (!publication.issue.empty()) {
    where.append_decoded("(", publication.issue.span());
    where.append(trimmed(publication.issue));
    where.append_decoded(")", publication.issue.span());
  }
  journal.part(" ", run(Role::kText, where));
  journal.part(context.wording.comma, run(Role::kText, page_numbers(publication.pages)));
  CellLine all;
  all.part("", std::move(journal));
  all.part(context.wording.item, line(publication.publisher, Role::kOrganization));
  return all;
}

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
  entry.priority = position.selectors.priority;
  entry.span = position.position.span();
  Parts parts;
  const Labelled keywords(CellName::kKeywords, locale::Phrase::kKeywords, position.keywords,
                          context);
  parts.add(CellName::kPosition, line(position.position, Role::kPosition));
  parts.add(CellName::kType, line(position.employment_type, Role::kText));
  parts.add(CellName::kWorkplace, workplace(position.workplace, entry.span, context));
  parts.add(CellName::kPlace, place(position.location, context));
  parts.add(CellName::kDates, date(position.period, context, Lasting::kJob));
  arrange(entry, std::move(parts), context);
  add_blocks(entry, blocks(position.summary));
  add_blocks(entry, highlights(position.highlights, context.wording));
  keywords.add_below(entry);
  return entry;
}

}  // namespace

Entry entry(const model::Work& work, EntryKind kind, const Context& context) {
  Entry entry = begin_entry(kind, work);
  Parts parts;
  parts.add(CellName::kName, line(work.name, Role::kOrganization));
  parts.add(CellName::kTeam, line(work.team, Role::kTeam));
  parts.add(CellName::kParent, line(work.parent, Role::kTeam));
  const Labelled keywords(CellName::kKeywords, locale::Phrase::kKeywords, work.keywords, context);
  parts.add(CellName::kPosition, line(work.position, Role::kPosition));
  parts.add(CellName::kType, line(work.employment_type, Role::kText));
  parts.add(CellName::kWorkplace, workplace(work.workplace, work.span, context));
  parts.add(CellName::kDates, date(work.period, context, Lasting::kJob));
  parts.add(CellName::kPlace, place(work.location, context));
  parts.add(CellName::kUrl, url(work.url, context));
  arrange(entry, std::move(parts), context);

  add_blocks(entry, blocks(work.description));
  add_blocks(entry, blocks(work.summary));
  add_blocks(entry, highlights(work.highlights, context.wording));
  keywords.add_below(entry);
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
  CellLine grades;
  grades.part("", line(education.score, Role::kLevel));
  grades.part(context.wording.item,
              cells(captioned(locale::Phrase::kGpa, line(education.gpa, Role::kLevel), context)));
  parts.add(CellName::kScore, std::move(grades));
  parts.add(CellName::kDates, date(education.period, context, Lasting::kStay));
  parts.add(CellName::kPlace, place(education.location, context));
  parts.add(CellName::kUrl, url(education.url, context));
  courses.add_to(parts, kind);
  arrange(entry, std::move(parts), context);
  add_paragraph(entry,
                captioned(locale::Phrase::kThesis, line(education.thesis, Role::kText), context));
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
  CellLine authors = compose::authors(publication.authors, context);
  const bool placed = context.arrangements.of(kind).names(CellName::kAuthors);
  Parts parts;
  parts.add(CellName::kName, line(publication.name, Role::kTitle));
  parts.add(CellName::kOrganization, citation(publication, context));
  parts.add(CellName::kType, line(publication.type, Role::kText));
  parts.add(CellName::kStatus, line(publication.status, Role::kLevel));
  parts.add(CellName::kDates, date(publication.period, context));
  CellLine addresses;
  addresses.part("", doi(publication.doi, context));
  if (publication.url.target.empty() || publication.url.target != publication.doi.target) {
    addresses.part(context.wording.item, url(publication.url, context));
  }
  parts.add(CellName::kUrl, std::move(addresses));
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
  Parts parts =
      given(certificate.name, certificate.issuer, certificate.period, certificate.url, context);
  parts.add(CellName::kCredential,
            cells(captioned(locale::Phrase::kCredentialId,
                            one(run(Role::kText, certificate.credential_id)), context)));
  if (certificate.expiry) {
    const std::string until =
        writing::kept_together(context.locale.phrase(locale::Phrase::kValidUntil),
                               date_text(certificate.expiry->date, context));
    parts.add(CellName::kExpiry, generated(Role::kDate, until, certificate.expiry->span));
  }
  arrange(entry, std::move(parts), context);
  add_blocks(entry, blocks(certificate.summary));
  return entry;
}

Entry entry(const model::Reference& reference, EntryKind kind, const Context& context) {
  Entry entry = begin_entry(kind, reference);
  Parts parts;
  parts.add(CellName::kName, line(reference.name, Role::kTitle));
  parts.add(CellName::kPosition, line(reference.position, Role::kPosition));
  parts.add(CellName::kOrganization, line(reference.organization, Role::kOrganization));
  parts.add(CellName::kType, line(reference.relationship, Role::kText));
  arrange(entry, std::move(parts), context);
  CellLine contacts;
  const std::string& item = context.wording.item;
  for (const model::Contact& one : reference.emails) {
    contacts.part(item, cells(labelled(email(one.value), one.label)));
  }
  for (const model::Contact& one : reference.phones) {
    contacts.part(item, cells(labelled(phone(one.value), one.label)));
  }
  contacts.part(item, url(reference.url, context));
  add_paragraph(entry, runs_of(contacts.take()));
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
