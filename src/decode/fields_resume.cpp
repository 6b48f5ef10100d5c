// The top of the file.
#include "decode/contact.h"
#include "decode/draft_keys.h"
#include "decode/fields.h"
#include "decode/language_tag.h"
#include "decode/rich_text.h"

namespace resumec::decode {

using schema::field;
using schema::in;
using schema::List;
using schema::Nested;
using schema::Record;

namespace {

using model::Resume;

template <auto Get, class M>
schema::Field<Decoded> section(std::string_view name, std::vector<M> Resume::*member,
                               std::string_view description) {
  return field<List<Nested<Get>>>(name, in(&Decoded::resume, member), description);
}

}  // namespace

const Record<Decoded>& resume_fields() {
  static const auto record = Record<Decoded>(
      {.id = "resume",
       .noun = "a résumé",
       .description = "A résumé: JSON Resume 1.x with additions.",
       .passes = {"$schema"},
       .advise = advise_on_top},
      {
          field<Nested<basics_fields>>("basics", in(&Decoded::resume, &Resume::basics),
                                       "Who it is, and how to reach them.")
              .example("{name: Ada Lovelace}")
              .required()
              .mistaken({"personal", "contact", "header", "person", "info", "profile", "basic",
                         "personalInfo", "personal_info", "about_me"}),
          field<RichBlocks>("about", in(&Decoded::resume, &Resume::about),
                            "An introduction longer than the summary; paragraphs and lists.")
              .example("I work where data meets operations.")
              .mistaken({"bio", "introduction", "intro", "aboutMe"}),
          section<work_fields>("work", &Resume::work, "Jobs, the last one first.")
              .example("[{name: Zalopay, position: Data Engineer, startDate: 2025-09, "
                       "endDate: present}]")
              .mistaken({"experience", "experiences", "jobs", "employment", "career",
                         "workExperience", "work_experience", "professional_experience",
                         "positions"}),
          section<volunteer_fields>("volunteer", &Resume::volunteer, "Work without pay.")
              .example("[{organization: Code Club, position: Mentor}]")
              .mistaken({"volunteering", "volunteerWork", "community"}),
          section<education_fields>("education", &Resume::education, "Courses of study.")
              .example("[{institution: Hanoi University, studyType: B.Sc.}]")
              .mistaken({"educations", "studies", "schools", "academic", "school"}),
          section<award_fields>("awards", &Resume::awards, "Prizes and honours.")
              .example("[{title: Best Paper, date: 2024}]")
              .mistaken({"award", "honors", "honours", "prizes", "achievements"}),
          section<certificate_fields>("certificates", &Resume::certificates,
                                      "Certificates and licences.")
              .example("[{name: CKA, date: 2023-11}]")
              .mistaken({"certifications", "certification", "licenses", "credentials"}),
          section<publication_fields>("publications", &Resume::publications,
                                      "Papers, books, articles, talks.")
              .example("[{name: Incremental views, releaseDate: 2024}]")
              .mistaken({"papers", "articles", "books"}),
          section<skill_fields>("skills", &Resume::skills, "Skills, or groups of them.")
              .example("[{name: Streaming, keywords: [Kafka, Flink]}, Python]")
              .mistaken(
                  {"technologies", "competencies", "technical_skills", "technicalSkills", "tools"}),
          section<language_fields>("languages", &Resume::languages, "Languages.")
              .example("[{language: Vietnamese, fluency: native speaker}]")
              .mistaken({"langs", "spokenLanguages"}),
          section<interest_fields>("interests", &Resume::interests, "Interests.")
              .example("[{name: Chess}]")
              .mistaken({"hobbies", "hobby"}),
          section<reference_fields>("references", &Resume::references, "What others say.")
              .example("[{name: Charles Babbage, reference: The best.}]")
              .mistaken({"referees", "testimonials", "recommendations"}),
          section<project_fields>("projects", &Resume::projects, "Things the person made.")
              .example("[{name: Analytical Engine}]")
              .mistaken({"portfolio", "sideProjects", "personal_projects"}),
          section<contribution_fields>("contributions", &Resume::contributions,
                                       "Open-source work, by project.")
              .example("[{project: Feast, highlights: [Faster online store]}]")
              .mistaken({"opensource", "openSource", "open_source", "oss"}),
          section<topic_fields>("topics", &Resume::topics,
                                "Experience told by subject instead of by employer.")
              .example("[{title: Data platforms, content: [Three were built from scratch.]}]"),
          section<section_fields>("sections", &Resume::sections, "Sections of your own.")
              .example("[{title: Talks, entries: [{name: PyCon Vietnam}]}]")
              .mistaken({"custom", "customSections", "extra", "other"}),
          field<Nested<layout_fields>>("layout", in(&Decoded::resume, &Resume::layout),
                                       "Order of the sections and the page budget.")
              .example("{pages: 1}"),
          field<schema::Any>("design", &Decoded::design,
                             "Theme and design tokens (`resumec themes`).")
              .example("{theme: modern}")
              .mistaken({"theme", "style", "themes", "styles"}),
          field<LanguageTag>("locale", in(&Decoded::resume, &Resume::locale),
                             "Language of titles and dates, a BCP 47 tag.")
              .example("en")
              .mistaken({"language", "lang"}),
          field<VariantsValue>("variants", in(&Decoded::resume, &Resume::variants),
                               "Tailored versions, by name.")
              .example("{short: {exclude: [teaching]}}")
              .mistaken({"variant", "versions"}),
          field<Nested<meta_fields>>("meta", in(&Decoded::resume, &Resume::meta),
                                     "Facts about the file.")
              .example("{lastModified: 2026-01-31}"),
      });
  return record;
}

const schema::RecordInfo& resume_info() {
  return resume_fields().info();
}

}  // namespace resumec::decode
