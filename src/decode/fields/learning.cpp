// Education, awards, certificates, publications, talks.
#include <fmt/format.h>

#include "characters/ascii.h"
#include "decode/fields/fields.h"
#include "decode/values/date_value.h"
#include "decode/values/reference.h"
#include "decode/values/rich_text.h"
#include "decode/values/web_address.h"

namespace resumec::decode {

using schema::Context;
using schema::field;
using schema::in;
using schema::List;
using schema::Record;

namespace {

template <class T>
void check_dates(Context& context, const yaml::Node& node, T& entry) {
  check_period(context, entry.period, node, "entry");
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
                  .legacy({"gpa"})
                  .mistaken({"grade", "GPA", "mark", "result"}),
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

// "10.1000/182", with or without what people write before it.
schema::Advice advise_on_doi(schema::Context& context, const yaml::Node& /*mapping*/,
                             const yaml::Pair& pair, diag::Diagnostic& complaint) {
  const yaml::Node& value = *pair.value;
  const bool doi = characters::same_ignoring_case(pair.key->text.text(), "doi");
  if (!doi || value.kind != yaml::Kind::kScalar) return schema::Advice::kNone;
  const std::string& text = value.text.text();
  const std::size_t begin = text.find("10.");
  if (begin == std::string::npos) return schema::Advice::kNone;
  const std::string address = "https://doi.org/" + text.substr(begin);
  complaint.hint(fmt::format("write it as an address: `{}`",
                             context.lenient
                                 ? context.flow().pair("url", context.flow().text(address))
                                 : "url: " + address));
  return schema::Advice::kGiven;
}

}  // namespace

const Record<model::Publication>& publication_fields() {
  using model::Publication;
  static const auto record =
      Record<Publication>(
          {.id = "publication",
           .noun = "a publication",
           .description = "A paper, book or article.",
           .entry = true,
           .advise = advise_on_doi},
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
                  .mistaken({"journal", "conference", "venue", "outlet"})
                  .holds({"volume", "issue", "number", "pages", "type", "kind", "status"}),
              field<StartValue>("releaseDate", &Publication::period, "When it came out.")
                  .example("2024-09")
                  .mistaken({"date", "year", "published", "publicationDate"}),
              field<UrlValue>("url", &Publication::url, "Where to read it.")
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
