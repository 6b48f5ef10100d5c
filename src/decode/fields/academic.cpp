// Patents, teaching, grants, memberships.
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
using schema::Text;

namespace {

template <class T>
void check_entry(Context& context, const yaml::Node& node, T& entry) {
  check_when(context, entry.period, node, "entry");
}

template <class T>
schema::Field<T> page_about() {
  return field<UrlValue>("url", &T::url, "Address of a page about it.")
      .extension()
      .example("https://example.org")
      .mistaken({"link", "website"});
}

}  // namespace

const Record<model::Patent>& patent_fields() {
  using model::Patent;
  static const auto record =
      Record<Patent>(
          {.id = "patent", .noun = "a patent", .description = "A patent.", .entry = true},
          {
              field<Line>("title", &Patent::title, "What it is called.")
                  .example("A loom that reads cards")
                  .mistaken({"name", "patent"}),
              field<Text>("number", &Patent::number, "Its number.")
                  .example("US 1,234,567 B2")
                  .mistaken({"patentNumber", "publicationNumber", "applicationNumber"}),
              field<Line>("office", &Patent::office, "Where it was filed.")
                  .example("USPTO")
                  .mistaken({"country", "issuer", "publisher"}),
              field<List<Line>>("inventors", &Patent::inventors, "Inventors, in order.")
                  .example("[A. Lovelace, J. Jacquard]")
                  .mistaken({"authors", "inventor"}),
              field<Line>("status", &Patent::status, "What has become of it so far.")
                  .example("granted")
                  .mistaken({"state"}),
              field<StartValue>("date", &Patent::period, "When.")
                  .example("2024-09")
                  .mistaken({"year", "filed", "granted", "issued", "releaseDate", "startDate"}),
              page_about<Patent>(),
              field<Prose>("summary", &Patent::summary, "What it protects.")
                  .example("How a pattern is read from cards.")
                  .mistaken({"description", "abstract"}),
              field<Line>("dateText", in(&Patent::period, &model::Period::text),
                          "Free text instead of the date.")
                  .example("filed 2023, granted 2025")
                  .instead_of({"date"}),
          })
          .include(selector_fields(), &Patent::selectors)
          .after(set_span<Patent>)
          .after(check_entry<Patent>);
  return record;
}

schema::Field<Decoded> patents_section() {
  return section<patent_fields>(&model::Resume::patents, "Patents, granted or applied for.")
      .extension()
      .example("[{title: A loom, number: US 1234567, status: granted, date: 2024}]")
      .mistaken({"patent", "inventions"});
}

const Record<model::Teaching>& teaching_fields() {
  using model::Teaching;
  static const auto record =
      Record<Teaching>({.id = "teaching",
                        .noun = "a taught course",
                        .description = "A course that the person has taught.",
                        .entry = true},
                       {
                           field<Line>("course", &Teaching::course, "The course.")
                               .example("Databases")
                               .mistaken({"name", "title", "subject"}),
                           field<Line>("institution", &Teaching::institution, "Where.")
                               .example("Hanoi University")
                               .mistaken({"organization", "school", "university"}),
                           field<Line>("role", &Teaching::role, "The part in it.")
                               .example("Lecturer")
                               .mistaken({"position"}),
                           field<Line>("level", &Teaching::level, "Of whom.")
                               .example("undergraduate")
                               .mistaken({"students", "studyType"}),
                           field<LocationValue>("location", &Teaching::location, "The place.")
                               .example("Hanoi")
                               .mistaken({"place", "city"}),
                           page_about<Teaching>(),
                           field<Prose>("summary", &Teaching::summary, "More about it.")
                               .example("Lectures and exercises for 120 students.")
                               .mistaken({"description"}),
                           field<Highlights>("highlights", &Teaching::highlights, "Achievements.")
                               .example("[Wrote the exercises anew]")
                               .mistaken({"achievements", "bullets"}),
                       })
          .include(period_fields(), &Teaching::period)
          .include(selector_fields(), &Teaching::selectors)
          .after(set_span<Teaching>)
          .after(link_refs<Teaching>)
          .after(check_entry<Teaching>);
  return record;
}

schema::Field<Decoded> teaching_section() {
  return section<teaching_fields>(&model::Resume::teaching, "Courses taught.")
      .extension()
      .example("[{course: Databases, institution: Hanoi University, startDate: 2021}]")
      .mistaken({"courses", "teachingExperience", "lecturing"});
}

const Record<model::Grant>& grant_fields() {
  using model::Grant;
  static const auto record =
      Record<Grant>({.id = "grant",
                     .noun = "a grant",
                     .description = "Money for research, a scholarship.",
                     .entry = true},
                    {
                        field<Line>("title", &Grant::title, "What it was for.")
                            .example("Views over streams")
                            .mistaken({"name", "project", "grant"}),
                        field<Line>("funder", &Grant::funder, "Who gave it.")
                            .example("European Research Council")
                            .mistaken({"organization", "agency", "sponsor", "awarder"}),
                        field<Line>("amount", &Grant::amount, "How much, with the currency.")
                            .example("€1.5M")
                            .mistaken({"sum", "value", "funding"}),
                        field<Line>("role", &Grant::role, "The part in it.")
                            .example("Principal investigator")
                            .mistaken({"position"}),
                        page_about<Grant>(),
                        field<Prose>("summary", &Grant::summary, "More about it.")
                            .example("Two doctoral students for three years.")
                            .mistaken({"description"}),
                    })
          .include(period_fields(), &Grant::period)
          .include(selector_fields(), &Grant::selectors)
          .after(set_span<Grant>)
          .after(check_entry<Grant>);
  return record;
}

schema::Field<Decoded> grants_section() {
  return section<grant_fields>(&model::Resume::grants, "Grants and scholarships.")
      .extension()
      .example("[{title: Views, funder: ERC, amount: €1.5M, startDate: 2024}]")
      .mistaken({"funding", "scholarships", "fellowships"});
}

const Record<model::Membership>& membership_fields() {
  using model::Membership;
  static const auto record =
      Record<Membership>({.id = "membership",
                          .noun = "a membership",
                          .description = "A society, a committee, a board.",
                          .entry = true},
                         {
                             field<Line>("organization", &Membership::organization, "Of what.")
                                 .example("Royal Society")
                                 .mistaken({"name", "society", "association"}),
                             field<Line>("role", &Membership::role, "As what.")
                                 .example("Fellow")
                                 .mistaken({"position", "title"}),
                             field<LocationValue>("location", &Membership::location, "Where.")
                                 .example("London")
                                 .mistaken({"place", "city"}),
                             page_about<Membership>(),
                             field<Prose>("summary", &Membership::summary, "More about it.")
                                 .example("In the committee for engines.")
                                 .mistaken({"description"}),
                         })
          .include(period_fields(), &Membership::period)
          .include(selector_fields(), &Membership::selectors)
          .after(set_span<Membership>)
          .after(check_entry<Membership>);
  return record;
}

schema::Field<Decoded> memberships_section() {
  return section<membership_fields>(&model::Resume::memberships, "Societies and committees.")
      .extension()
      .example("[{organization: Royal Society, role: Fellow, startDate: 2020}]")
      .mistaken({"membership", "affiliations", "associations", "societies"});
}

}  // namespace resumec::decode
