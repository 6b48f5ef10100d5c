// The person of a résumé, and what everything in it is made of: texts, places, addresses.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/date.h"
#include "model/rich_text.h"
#include "source/mapped_text.h"
#include "source/span.h"
#include "yaml/node.h"

namespace resumec::model {

using Text = source::MappedText;  // as typed: a name that is looked up, a value, no markup

// A value of which complaints are made only later, and where it stands.
template <class T>
struct Placed {
  T value{};
  source::Span span;
};

// What every entry and highlight may carry.
struct Selectors {
  std::string id;
  std::vector<Text> tags;
  bool is_private = false;
  int priority = 0;
  enum class Break { kAuto, kAvoid, kBefore } page_break = Break::kAuto;
};

// A URL as typed, and the target of its link (with a scheme); only http, https, mailto and tel.
struct Url {
  Text text;
  std::string target;

  [[nodiscard]] bool empty() const { return text.empty(); }
};

struct Location {
  Text address, postal_code, city, country_code, region;
  Line text;  // when the place was given as one text

  [[nodiscard]] bool empty() const {
    return address.empty() && postal_code.empty() && city.empty() && country_code.empty() &&
           region.empty() && text.empty();
  }
};

struct Profile {
  Selectors selectors;
  Text network, username;
  Url url;
};

// An e-mail address or a telephone number, and what it is for: "work".
struct Contact {
  Line label;
  Text value;
};

// A page of the person's, and what is to be found there: "portfolio".
struct Site {
  Line label;
  Url url;
};

// A name in its parts; `name` of the person is then made of them, in the order of the language.
struct NameParts {
  Text given, family, prefix, suffix, preferred;

  [[nodiscard]] bool empty() const {
    return given.empty() && family.empty() && prefix.empty() && suffix.empty() && preferred.empty();
  }
};

// What some countries expect on a résumé, and what is nobody's business in others: private by
// nature.
struct Personal {
  std::optional<Date> birth_date;
  Line birth_place, nationality, driving_licence, work_permit, marital_status, availability,
      notice_period;
};

// Anything else that is to stand beside the contacts: "ORCID: 0000-0002-1825-0097".
struct Detail {
  Selectors selectors;
  Line label, text;
  Url url;
  std::string icon;  // graphics::icon_named()
};

struct Basics {
  Text name, image;
  Line label;
  NameParts name_parts;
  Text pronouns;
  std::vector<Text> published_as;  // one's own name in lists of authors
  std::vector<Contact> emails, phones;
  std::vector<Site> sites;
  Prose summary;
  Location location;
  std::vector<Profile> profiles;
  Personal personal;
  std::vector<Detail> details;
  source::Span name_span;  // where the name stands, or should stand
};

}  // namespace resumec::model
