// Jobs, paid and unpaid. Several roles at one employer are `positions` of one job.
#include <array>

#include "decode/fields/fields.h"
#include "decode/values/date_value.h"
#include "decode/values/reference.h"
#include "decode/values/rich_text.h"
#include "decode/values/web_address.h"

namespace resumec::decode {

using model::Work;
using schema::field;
using schema::List;
using schema::Nested;
using schema::Record;

namespace {

constexpr std::array kWorkplaces = {schema::Named{"remote", model::Workplace::kRemote},
                                    schema::Named{"hybrid", model::Workplace::kHybrid},
                                    schema::Named{"on-site", model::Workplace::kOnSite}};

template <class T>
schema::Field<T> employment_type() {
  return field<Line>("employmentType", &T::employment_type, "Kind of employment.")
      .extension()
      .example("part-time")
      .mistaken({"type", "contract", "contractType", "employment_type", "jobType"});
}

template <class T>
schema::Field<T> workplace() {
  return field<schema::Choice<kWorkplaces>>(
             "workplace", &T::workplace,
             "Where the work is done; printed in the language of the page.")
      .extension()
      .example("hybrid")
      .no_content()
      .mistaken({"remote", "workMode", "locationType", "workplaceType"});
}

template <class T>
schema::Field<T> keywords_of_work() {
  return field<List<Line>>("keywords", &T::keywords, "Technologies and methods.")
      .extension()
      .example("[Kafka, Kubernetes]")
      .mistaken({"technologies", "tech", "stack", "tools", "skills", "techStack"});
}

using Jobs = schema::Record<Work>;

const Record<model::Position>& position_fields() {
  using model::Position;
  static const auto record =
      Record<Position>({.id = "position",
                        .noun = "a position",
                        .description = "One of several roles at an employer.",
                        .entry = true},
                       {
                           field<Line>("position", &Position::position, "The role.")
                               .example("Senior Engineer")
                               .mistaken({"title", "role", "name", "jobTitle"}),
                           field<LocationValue>("location", &Position::location, "Where.")
                               .example("Berlin")
                               .mistaken({"place", "city"}),
                           field<Prose>("summary", &Position::summary,
                                        "The role in a few sentences; paragraphs and lists.")
                               .example("Led the team of six that runs the feature store.")
                               .mistaken({"description"}),
                           field<Highlights>("highlights", &Position::highlights, "Achievements.")
                               .example("[Cut the build from 40 to 6 minutes]")
                               .mistaken({"achievements", "bullets", "responsibilities", "tasks"}),
                           employment_type<Position>(),
                           workplace<Position>(),
                           keywords_of_work<Position>(),
                       })
          .include(period_fields(), &Position::period)
          .include(selector_fields(), &Position::selectors)
          .after([](schema::Context& context, const yaml::Node& node, Position& position) {
            resolve_refs(position.highlights, "");
            check_when(context, position.period, node, "position");
            if (!position.period.single) check_end(context, position.period, node, "position");
          });
  return record;
}

// `work` and `volunteer` differ in what they call the employer.
Jobs job_fields(const schema::RecordInfo& info, schema::Field<Work> name) {
  const std::string_view what = info.noun.substr(2);
  return Jobs(info,
              {
                  std::move(name),
                  field<Line>("position", &Work::position, "The role.")
                      .example("Data Engineer")
                      .mistaken({"title", "role", "jobTitle", "job_title", "job"}),
                  field<Line>("team", &Work::team, "Team or unit inside the employer.")
                      .extension()
                      .example("Feature store")
                      .mistaken({"department", "unit", "group", "division"}),
                  field<Line>("parent", &Work::parent, "The company that the employer belongs to.")
                      .extension()
                      .example("VNG Corporation")
                      .mistaken({"parentCompany", "holding", "corporation"}),
                  field<Prose>("description", &Work::description, "What the employer does.")
                      .extension(info.id == "volunteer")
                      .example("Mobile payments"),
                  field<UrlValue>("url", &Work::url, "Address of the employer's page.")
                      .example("https://example.org")
                      .legacy({"website"})
                      .mistaken({"link", "homepage", "site"}),
                  field<LocationValue>("location", &Work::location, "Where.")
                      .extension(info.id == "volunteer")
                      .example("Berlin")
                      .mistaken({"place", "city", "office"}),
                  field<Prose>("summary", &Work::summary,
                               "The job in a few sentences; paragraphs and lists.")
                      .example("Built the platform that 200 engineers deploy to.")
                      .mistaken({"text", "about"}),
                  field<Highlights>("highlights", &Work::highlights, "Achievements.")
                      .example("[Cut the build from 40 to 6 minutes]")
                      .mistaken({"achievements", "bullets", "responsibilities", "tasks", "points",
                                 "accomplishments"}),
                  employment_type<Work>(),
                  workplace<Work>(),
                  keywords_of_work<Work>(),
                  field<List<Nested<position_fields>>>(
                      "positions", &Work::positions,
                      "Several roles there, the last one first; each with dates of its own.")
                      .extension()
                      .example("[{position: Senior Engineer, startDate: 2023, endDate: present}]")
                      .mistaken({"roles", "titles"}),
              })
      .include(period_fields(), &Work::period)
      .include(selector_fields(), &Work::selectors)
      .after(set_span<Work>)
      .after(link_refs<Work>)
      .after([what](schema::Context& context, const yaml::Node& node, Work& work) {
        check_when(context, work.period, node, what);
        // The dates of several roles stand with the roles.
        if (work.positions.empty() && what == "job" && !work.period.single)
          check_end(context, work.period, node, what);
      });
}

}  // namespace

const Jobs& work_fields() {
  static const auto record = job_fields(
      {.id = "work", .noun = "a job", .description = "A job.", .entry = true},
      field<Line>("name", &Work::name, "The employer.")
          .example("Zalopay")
          .legacy({"company"})
          .mistaken({"employer", "organization", "organisation", "companyName", "firm"}));
  return record;
}

schema::Field<Decoded> work_section() {
  return section<work_fields>(&model::Resume::work, "Jobs, the last one first.")
      .example(
          "[{name: Zalopay, position: Data Engineer, startDate: 2025-09, "
          "endDate: present}]")
      .mistaken({"experience", "experiences", "jobs", "employment", "career", "workExperience",
                 "work_experience", "professional_experience", "positions"});
}

const Jobs& volunteer_fields() {
  static const auto record = job_fields(
      {.id = "volunteer",
       .noun = "a volunteer job",
       .description = "Work without pay.",
       .entry = true},
      field<Line>("organization", &Work::name, "The organization.")
          .example("Free Software Foundation")
          .mistaken({"name", "company", "organisation", "employer", "club", "institution"}));
  return record;
}

schema::Field<Decoded> volunteer_section() {
  return section<volunteer_fields>(&model::Resume::volunteer, "Work without pay.")
      .example("[{organization: Code Club, position: Mentor}]")
      .mistaken({"volunteering", "volunteerWork", "community"});
}

}  // namespace resumec::decode
