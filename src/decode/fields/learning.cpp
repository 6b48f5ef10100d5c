// Education, awards, certificates, publications, talks.
#include "decode/fields/fields.h"
#include "decode/values/date_value.h"
#include "decode/values/doi.h"
#include "decode/values/reference.h"
#include "decode/values/rich_text.h"
#include "decode/values/web_address.h"

namespace resumec::decode {

using schema::Context;
using schema::field;
using schema::in;
using schema::List;
using schema::Record;
using schema::Text;

namespace {

template <class T>
void check_dates(Context& context, const yaml::Node& node, T& entry) {
  check_when(context, entry.period, node, "entry");
}

}  // namespace

const Record<model::Education>& education_fields() {
  using model::Education;
  static const auto record =
      Record<Education>(
          {.id = "education",
           .noun = "an education",
           .description = "A course of study.",
           .entry = true},
          {
              field<Line>("institution", &Education::institution, "School or university.")
                  .example("Hanoi University of Science and Technology")
                  .mistaken({"school", "university", "college", "name", "organization"}),
              field<Line>("area", &Education::area, "What was studied.")
                  .example("Computer Science")
                  .mistaken({"major", "field", "subject", "fieldOfStudy", "program", "course"}),
              field<Line>("studyType", &Education::study_type, "Degree or kind of study.")
                  .example("B.Sc.")
                  .mistaken({"degree", "type", "qualification", "title"}),
              field<Line>("score", &Education::score, "Grade, as it is given there.")
                  .example("3.7 of 4.0")
                  .mistaken({"grade", "mark", "result"}),
              field<Line>("gpa", &Education::gpa, "Grade point average; printed with that label.")
                  .extension()
                  .example("3.8/4.0")
                  .mistaken({"GPA", "average"}),
              field<Line>("thesis", &Education::thesis, "Title of the thesis.")
                  .extension()
                  .example("Incremental views over streams")
                  .mistaken({"dissertation", "thesisTitle"}),
              field<UrlValue>("url", &Education::url, "Address of the school's page.")
                  .example("https://example.org")
                  .legacy({"website"})
                  .mistaken({"link", "homepage"}),
              field<LocationValue>("location", &Education::location, "Where.")
                  .extension()
                  .example("Hanoi")
                  .mistaken({"place", "city"}),
              field<Prose>("summary", &Education::summary, "More about it, in sentences.")
                  .extension()
                  .example("A five-year engineering programme.")
                  .mistaken({"description", "note", "notes"}),
              field<List<Line>>("courses", &Education::courses, "Courses worth naming.")
                  .example("[Databases, Distributed systems]")
                  .mistaken({"classes", "modules", "coursework"}),
              field<Highlights>("highlights", &Education::highlights, "Achievements.")
                  .extension()
                  .example("[Thesis on stream processing]")
                  .mistaken({"achievements", "bullets", "honors"}),
          })
          .include(period_fields(), &Education::period)
          .include(selector_fields(), &Education::selectors)
          .after(set_span<Education>)
          .after(link_refs<Education>)
          .after(check_dates<Education>);
  return record;
}

schema::Field<Decoded> education_section() {
  return section<education_fields>(&model::Resume::education, "Courses of study.")
      .example("[{institution: Hanoi University, studyType: B.Sc.}]")
      .mistaken({"educations", "studies", "schools", "academic", "school"});
}

const Record<model::Award>& award_fields() {
  using model::Award;
  static const auto record =
      Record<Award>(
          {.id = "award", .noun = "an award", .description = "A prize or honour.", .entry = true},
          {
              field<Line>("title", &Award::title, "What it is called.")
                  .example("Best Paper")
                  .mistaken({"name", "award"}),
              field<Line>("awarder", &Award::awarder, "Who gave it.")
                  .example("VLDB Endowment")
                  .mistaken({"issuer", "organization", "by", "from"}),
              field<StartValue>("date", &Award::period, "When.")
                  .example("2024-09")
                  .mistaken({"year", "startDate", "when"}),
              field<UrlValue>("url", &Award::url, "Address of a page about it.")
                  .extension()
                  .example("https://example.org")
                  .legacy({"website"})
                  .mistaken({"link"}),
              field<Prose>("summary", &Award::summary, "What it was given for.")
                  .example("For work on incremental views.")
                  .mistaken({"description"}),
              field<Line>("dateText", in(&Award::period, &model::Period::text),
                          "Free text instead of the date.")
                  .extension()
                  .example("summer 2024")
                  .instead_of({"date"}),
          })
          .include(selector_fields(), &Award::selectors)
          .after(set_span<Award>)
          .after(check_dates<Award>);
  return record;
}

schema::Field<Decoded> awards_section() {
  return section<award_fields>(&model::Resume::awards, "Prizes and honours.")
      .example("[{title: Best Paper, date: 2024}]")
      .mistaken({"award", "honors", "honours", "prizes", "achievements"});
}

const Record<model::Certificate>& certificate_fields() {
  using model::Certificate;
  static const auto record =
      Record<Certificate>(
          {.id = "certificate",
           .noun = "a certificate",
           .description = "A certificate or licence.",
           .entry = true},
          {
              field<Line>("name", &Certificate::name, "What it is called.")
                  .example("Certified Kubernetes Administrator")
                  .mistaken({"title", "certificate", "certification"}),
              field<Line>("issuer", &Certificate::issuer, "Who issued it.")
                  .example("The Linux Foundation")
                  .mistaken({"organization", "authority", "by", "awarder"}),
              field<StartValue>("date", &Certificate::period, "When.")
                  .example("2023-11")
                  .mistaken({"issued", "year", "startDate", "issueDate", "releaseDate"}),
              field<DateValue>("expiryDate", &Certificate::expiry, "Until when it is valid.")
                  .extension()
                  .example("2026-11")
                  .mistaken({"expires", "validUntil", "expirationDate", "endDate", "expiry"}),
              field<Text>("credentialId", &Certificate::credential_id, "Its number.")
                  .extension()
                  .example("LF-4711")
                  .mistaken({"number", "credential", "licenseNumber", "certificateId"}),
              field<UrlValue>("url", &Certificate::url, "Address where it can be checked.")
                  .example("https://example.org/verify/123")
                  .legacy({"website"})
                  .mistaken({"link"}),
              field<Prose>("summary", &Certificate::summary, "More about it.")
                  .extension()
                  .example("Valid for three years.")
                  .mistaken({"description"}),
              field<Line>("dateText", in(&Certificate::period, &model::Period::text),
                          "Free text instead of the date.")
                  .extension()
                  .example("2023, renewed 2026")
                  .instead_of({"date"}),
          })
          .include(selector_fields(), &Certificate::selectors)
          .after(set_span<Certificate>)
          .after(check_dates<Certificate>);
  return record;
}

schema::Field<Decoded> certificates_section() {
  return section<certificate_fields>(&model::Resume::certificates, "Certificates and licences.")
      .example("[{name: CKA, date: 2023-11}]")
      .mistaken({"certifications", "certification", "licenses", "credentials"});
}

namespace {

// `date` where the field is called `releaseDate`: both are what people write.
struct SameDate {
  static const schema::Shape& shape() { return StartValue::shape(); }
  static bool decode(Context& context, const yaml::Node& node, model::Publication& value) {
    value.period.single = true;
    return StartValue::decode(context, node, value.period);
  }
  static schema::Value encode(const schema::Encoding& encoding, const model::Publication& value) {
    return value.period.single ? StartValue::encode(encoding, value.period) : schema::Value();
  }
};

struct ReleaseDate {
  static const schema::Shape& shape() { return StartValue::shape(); }
  static bool decode(Context& context, const yaml::Node& node, model::Publication& value) {
    return StartValue::decode(context, node, value.period);
  }
  static schema::Value encode(const schema::Encoding& encoding, const model::Publication& value) {
    if (value.period.single && encoding.extensions) return {};
    return StartValue::encode(encoding, value.period);
  }
};

}  // namespace

const Record<model::Publication>& publication_fields() {
  using model::Publication;
  static const auto record =
      Record<Publication>(
          {.id = "publication",
           .noun = "a publication",
           .description = "A paper, book or article.",
           .entry = true},
          {
              field<Line>("name", &Publication::name, "Title.")
                  .example("Incremental views at scale")
                  .mistaken({"title"}),
              field<List<Line>>("authors", &Publication::authors, "Authors, in order.")
                  .extension()
                  .example("[A. Lovelace, C. Babbage]")
                  .mistaken({"author", "by"}),
              field<Line>("publisher", &Publication::publisher, "Journal, conference or publisher.")
                  .example("VLDB 2024")
                  .mistaken({"conference", "venue", "outlet"}),
              field<Line>("journal", &Publication::journal, "The journal.")
                  .extension()
                  .example("Journal of Data Engineering")
                  .mistaken({"magazine", "journalTitle", "booktitle"}),
              field<Text>("volume", &Publication::volume, "Its volume.").extension().example("41"),
              field<Text>("issue", &Publication::issue, "The issue of the volume.")
                  .extension()
                  .example("2")
                  .mistaken({"number"}),
              field<Text>("pages", &Publication::pages, "First and last page, or their number.")
                  .extension()
                  .example("101–118")
                  .mistaken({"page"}),
              field<Line>("type", &Publication::type, "What kind of publication.")
                  .extension()
                  .example("preprint")
                  .mistaken({"kind", "category"}),
              field<Line>("status", &Publication::status, "What has become of it so far.")
                  .extension()
                  .example("under review")
                  .mistaken({"state"}),
              field<DoiValue>("doi", &Publication::doi, "Its DOI, to which it links.")
                  .extension()
                  .example("10.1000/182")
                  .mistaken({"DOI"}),
              field<ReleaseDate, Publication>("releaseDate", "When it came out.")
                  .example("2024-09")
                  .mistaken({"year", "published", "publicationDate"}),
              field<DoiOrUrl>("url", &Publication::url, "Where to read it; a DOI, too.")
                  .example("https://doi.org/10.1000/182")
                  .legacy({"website"})
                  .mistaken({"link"}),
              field<Prose>("summary", &Publication::summary, "What it says.")
                  .example("Shows how to keep a view fresh at a fifth of the cost.")
                  .mistaken({"description", "abstract"}),
              field<Line>("dateText", in(&Publication::period, &model::Period::text),
                          "Free text instead of the date.")
                  .extension()
                  .example("in press")
                  .instead_of({"releaseDate"}),
              field<SameDate, Publication>("date", "The same as `releaseDate`.")
                  .extension()
                  .example("2024-09")
                  .instead_of({"releaseDate"}),
          })
          .include(selector_fields(), &Publication::selectors)
          .after(set_span<Publication>)
          .after(check_dates<Publication>);
  return record;
}

schema::Field<Decoded> publications_section() {
  return section<publication_fields>(&model::Resume::publications, "Papers, books, articles.")
      .example("[{name: Incremental views, releaseDate: 2024}]")
      .mistaken({"papers", "articles", "books"});
}

const Record<model::Talk>& talk_fields() {
  using model::Talk;
  static const auto record =
      Record<Talk>(
          {.id = "talk",
           .noun = "a talk",
           .description = "A talk, a lecture or a workshop.",
           .entry = true},
          {
              field<Line>("title", &Talk::title, "What it is called.")
                  .example("Feature stores at a million writes a second")
                  .mistaken({"name", "talk", "topic"}),
              field<Line>("event", &Talk::event, "Where it was given: a conference, a meetup.")
                  .example("PyCon Vietnam")
                  .mistaken({"conference", "meetup", "venue", "organization", "publisher"}),
              field<LocationValue>("location", &Talk::location, "The place.")
                  .example("Hanoi")
                  .mistaken({"place", "city"}),
              field<StartValue>("date", &Talk::period, "When.")
                  .example("2024-09")
                  .mistaken({"year", "startDate", "when", "releaseDate"}),
              field<UrlValue>("url", &Talk::url,
                              "Address of slides, a recording or a page about it.")
                  .example("https://example.org/talk")
                  .mistaken({"link", "slides", "video", "recording", "website"}),
              field<Prose>("summary", &Talk::summary, "What it said.")
                  .example("How an online store keeps up with its stream.")
                  .mistaken({"description", "abstract", "text"}),
              field<List<Line>>("keywords", &Talk::keywords, "Words for it.")
                  .example("[Feast, Spark]")
                  .mistaken({"topics", "technologies"}),
              field<Line>("dateText", in(&Talk::period, &model::Period::text),
                          "Free text instead of the date.")
                  .example("spring 2024")
                  .instead_of({"date"}),
          })
          .include(selector_fields(), &Talk::selectors)
          .after(set_span<Talk>)
          .after(check_dates<Talk>);
  return record;
}

schema::Field<Decoded> talks_section() {
  return section<talk_fields>(&model::Resume::talks, "Talks, lectures and workshops.")
      .extension()
      .example("[{title: Feature stores, event: PyCon Vietnam, date: 2024}]")
      .mistaken({"presentations", "speaking", "lectures", "conferences", "workshops"});
}

}  // namespace resumec::decode
