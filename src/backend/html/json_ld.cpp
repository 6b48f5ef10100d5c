#include "backend/html/json_ld.h"

#include <nlohmann/json.hpp>

#include "backend/html/escape.h"

namespace resumec::backend::html {
namespace {

using Json = nlohmann::ordered_json;

void add(Json& object, const char* name, const std::string& value) {
  if (!value.empty()) object[name] = value;
}

void add(Json& object, const char* name, const std::vector<std::string>& values) {
  if (!values.empty()) object[name] = values;
}

// One of them stands without a list.
void add_all(Json& object, const char* name, const std::vector<std::string>& values) {
  if (values.size() == 1) return add(object, name, values.front());
  add(object, name, values);
}

Json named(const char* type, const std::string& name) {
  return {{"@type", type}, {"name", name}};
}

}  // namespace

std::string json_ld(const document::Document& document) {
  const document::Person& facts = document.person;
  Json person = {{"@context", "https://schema.org"}, {"@type", "Person"}};
  add(person, "name", facts.name);
  add(person, "givenName", facts.given_name);
  add(person, "familyName", facts.family_name);
  add(person, "honorificPrefix", facts.honorific_prefix);
  add(person, "honorificSuffix", facts.honorific_suffix);
  add(person, "alternateName", facts.also_known_as);
  add(person, "birthDate", facts.birth_date);
  if (!facts.birth_place.empty()) person["birthPlace"] = named("Place", facts.birth_place);
  if (!facts.nationality.empty()) person["nationality"] = named("Country", facts.nationality);
  add(person, "jobTitle", facts.job_title.empty() ? facts.headline : facts.job_title);
  add(person, "description", document.description);
  std::vector<std::string> emails;
  for (const std::string& email : facts.emails) emails.push_back("mailto:" + email);
  add_all(person, "email", emails);
  add_all(person, "telephone", facts.phones);
  add(person, "url", facts.url.empty() ? document.canonical : facts.url);
  Json address = {{"@type", "PostalAddress"}};
  add(address, "addressLocality", facts.city);
  add(address, "addressRegion", facts.region);
  add(address, "addressCountry", facts.country_code);
  if (address.size() > 1) person["address"] = std::move(address);
  add(person, "sameAs", facts.same_as);
  if (!facts.works_for.empty()) person["worksFor"] = named("Organization", facts.works_for);
  for (const std::string& name : facts.alumni_of) {
    person["alumniOf"].push_back(named("EducationalOrganization", name));
  }
  add(person, "knowsAbout", facts.skills);
  add(person, "knowsLanguage", facts.languages);
  return json_in_script(person.dump(-1, ' ', false, Json::error_handler_t::replace));
}

}  // namespace resumec::backend::html
