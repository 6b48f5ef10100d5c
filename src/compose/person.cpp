#include "compose/person.h"

#include "compose/fields.h"
#include "compose/rich.h"
#include "compose/wording.h"

namespace resumec::compose {
namespace {

std::string plain(const model::Text& text) {
  return trimmed(text).text();
}

std::string plain(const model::Line& text) {
  return plain(text.words());
}

bool runs_now(const model::Period& period) {
  return period.end && period.end->kind == model::Date::Kind::kPresent;
}

// The first running job, in the author's order; its first running position when it has several.
void add_job(const std::vector<model::Work>& jobs, document::Person& person) {
  for (const model::Work& job : jobs) {
    if (runs_now(job.period)) {
      person.works_for = plain(job.name);
      person.job_title = plain(job.position);
      if (!person.job_title.empty()) return;
    }
    for (const model::Position& position : job.positions) {
      if (!runs_now(position.period)) continue;
      person.works_for = plain(job.name);
      person.job_title = plain(position.position);
      return;
    }
    if (!person.works_for.empty()) return;
  }
}

void add(std::vector<std::string>& list, const model::Line& text) {
  std::string value = plain(text);
  if (!value.empty()) list.push_back(std::move(value));
}

}  // namespace

document::Person person(const model::Resume& resume) {
  const model::Basics& basics = resume.basics;
  document::Person person;
  person.name = plain(basics.name);
  person.given_name = plain(basics.name_parts.given);
  person.family_name = plain(basics.name_parts.family);
  person.honorific_prefix = plain(basics.name_parts.prefix);
  person.honorific_suffix = plain(basics.name_parts.suffix);
  add(person.also_known_as, basics.name_parts.preferred);
  for (const model::Text& name : basics.published_as) add(person.also_known_as, name);
  if (basics.personal.birth_date) {
    person.birth_date = model::machine_text(basics.personal.birth_date->date);
  }
  person.birth_place = plain(basics.personal.birth_place);
  person.nationality = plain(basics.personal.nationality);
  person.headline = plain(basics.label);
  for (const model::Contact& one : basics.emails) add(person.emails, one.value);
  for (const model::Contact& one : basics.phones) add(person.phones, phone(one.value).text);
  for (const model::Site& one : basics.sites) {
    std::string url = safe_href(one.url.target);
    if (!url.empty()) (person.url.empty() ? person.url : person.same_as.emplace_back()) = url;
  }
  person.city = plain(basics.location.city);
  person.region = plain(basics.location.region);
  person.country_code = plain(basics.location.country_code);
  for (const model::Profile& profile : basics.profiles) {
    std::string url = safe_href(profile.url.target);
    if (!url.empty()) person.same_as.push_back(std::move(url));
  }
  for (const model::Skill& skill : resume.skills) {
    if (skill.keywords.empty()) add(person.skills, skill.name);
    for (const model::Keyword& keyword : skill.keywords) add(person.skills, keyword.name);
  }
  add_job(resume.work, person);
  for (const model::Education& education : resume.education) {
    add(person.alumni_of, education.institution);
  }
  for (const model::Language& language : resume.languages) {
    add(person.languages, language.language);
  }
  return person;
}

}  // namespace resumec::compose
