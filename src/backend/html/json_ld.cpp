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

Json organization(const char* type, const std::string& name) {
  return {{"@type", type}, {"name", name}};
}

}  // namespace

std::string json_ld(const document::Document& document) {
  const document::Person& facts = document.person;
  Json person = {{"@context", "https://schema.org"}, {"@type", "Person"}};
  add(person, "name", facts.name);
  add(person, "jobTitle", facts.job_title.empty() ? facts.headline : facts.job_title);
  add(person, "description", document.description);
  if (!facts.email.empty()) person["email"] = "mailto:" + facts.email;
  add(person, "telephone", facts.phone);
  add(person, "url", facts.url.empty() ? document.canonical : facts.url);
  Json address = {{"@type", "PostalAddress"}};
  add(address, "addressLocality", facts.city);
  add(address, "addressRegion", facts.region);
  add(address, "addressCountry", facts.country_code);
  if (address.size() > 1) person["address"] = std::move(address);
  add(person, "sameAs", facts.same_as);
  if (!facts.works_for.empty()) person["worksFor"] = organization("Organization", facts.works_for);
  for (const std::string& name : facts.alumni_of) {
    person["alumniOf"].push_back(organization("EducationalOrganization", name));
  }
  add(person, "knowsAbout", facts.skills);
  add(person, "knowsLanguage", facts.languages);
  return json_in_script(person.dump(-1, ' ', false, Json::error_handler_t::replace));
}

}  // namespace resumec::backend::html
