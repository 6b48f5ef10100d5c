// The person: name, contact, profiles.
#include <fmt/format.h>

#include "decode/fields/draft_keys.h"
#include "decode/fields/fields.h"
#include "decode/values/contact.h"
#include "decode/values/network.h"
#include "decode/values/rich_text.h"
#include "decode/values/web_address.h"
#include "diag/suggest.h"

namespace resumec::decode {

using schema::field;
using schema::List;
using schema::Nested;
using schema::Record;
using schema::Text;

namespace {

// Without an address the profile is a word that nobody can follow; only a name that is nearly one
// of ours is surely mistyped.
void check_network(schema::Context& context, const model::Text& network) {
  const std::string near = nearest_network(network.text());
  if (near.empty()) return;
  context.add(diag::make(diag::Code::kUnknownNetwork, network.span(),
                         fmt::format("no network is named {}", diag::quoted(network.text())))
                  .hint(fmt::format("did you mean `{}`?", near))
                  .hint("or add the `url` of the profile"));
}

// A profile's address is known from its user name on networks that keep their pages so.
void complete_profile(schema::Context& context, const yaml::Node& /*node*/,
                      model::Profile& profile) {
  if (!profile.url.empty() || profile.username.empty()) return;
  const std::string url = profile_url(profile.network.text(), profile.username.text());
  if (url.empty()) {
    check_network(context, profile.network);
    return;
  }
  profile.url.text = model::Text::generated(url, profile.username.span());
  profile.url.target = url;
}

const Record<model::Profile>& profile_fields() {
  using model::Profile;
  static const auto record =
      Record<Profile>(
          {.id = "profile",
           .noun = "a profile",
           .description = "A page of the person in a network.",
           .entry = true,
           .lone_text = "url"},
          {
              field<Text>("network", &Profile::network, "Name of the network.")
                  .example("GitHub")
                  .mistaken({"site", "service", "platform", "name"}),
              field<Text>("username", &Profile::username,
                          "The person's name there. On networks that are known it makes the link.")
                  .example("ada")
                  .mistaken({"user", "handle", "login", "account", "nick"}),
              field<UrlValue>("url", &Profile::url, "Address of the page.")
                  .example("https://github.com/ada")
                  .legacy({"website"})
                  .mistaken({"link", "href", "uri"}),
          })
          .include(selector_fields(), &Profile::selectors)
          .after(complete_profile);
  return record;
}

void set_name_span(schema::Context& /*context*/, const yaml::Node& node, model::Basics& basics) {
  basics.name_span = basics.name.empty() ? schema::opening(node) : basics.name.span();
}

}  // namespace

const Record<model::Basics>& basics_fields() {
  using model::Basics;
  static const auto record =
      Record<Basics>(
          {.id = "basics",
           .noun = "the person",
           .description = "Who it is, and how to reach them.",
           .advise = advise_on_person},
          {
              field<Text>("name", &Basics::name, "The person's name.")
                  .example("Ada Lovelace")
                  .required()
                  .mistaken({"fullName", "fullname", "full_name", "person"})
                  .parts({"firstName", "firstname", "first_name", "givenName", "given_name",
                          "middleName", "middle_name", "lastName", "lastname", "last_name",
                          "surname", "familyName", "family_name"}),
              field<Text>("label", &Basics::label, "What the person is, in a few words.")
                  .example("Data Platform Engineer")
                  .mistaken({"title", "headline", "role", "jobTitle", "job_title", "position",
                             "profession", "tagline"}),
              field<Text>("image", &Basics::image, "A photo: a JPEG or PNG file beside the résumé.")
                  .example("ada.jpg")
                  .sample("sample.png")
                  .legacy({"picture"})
                  .mistaken({"photo", "avatar", "portrait"}),
              field<EmailValue>("email", &Basics::email, "E-mail address.")
                  .example("ada@example.org")
                  .mistaken({"mail", "e-mail", "eMail", "emailAddress"}),
              field<PhoneValue>("phone", &Basics::phone, "Telephone number, as it is dialled.")
                  .example("\"+44 20 7946 0958\"")
                  .mistaken({"tel", "telephone", "mobile", "cell", "phoneNumber"}),
              field<UrlValue>("url", &Basics::url, "Address of the person's page.")
                  .example("https://ada.example.org")
                  .legacy({"website"})
                  .mistaken({"homepage", "web", "site", "link", "blog", "portfolio"}),
              field<RichBlocks>("summary", &Basics::summary,
                                "The person in two or three sentences; paragraphs and lists.")
                  .example("Builds data platforms on Kubernetes.")
                  .mistaken({"bio", "objective", "intro", "description", "profile", "about"}),
              field<HomeValue>("location", &Basics::location, "Where the person lives.")
                  .example("{city: London, countryCode: GB}")
                  .mistaken({"address", "city", "place", "residence"})
                  .parts({"address", "street", "city", "town", "postalCode", "postal_code", "zip",
                          "zipCode", "state", "region", "province", "country"}),
              field<List<Nested<profile_fields>>>("profiles", &Basics::profiles,
                                                  "Pages in networks.")
                  .example("[{network: GitHub, username: ada}]")
                  .mistaken({"social", "socials", "networks", "links", "accounts"}),
          })
          .after(set_name_span);
  return record;
}

}  // namespace resumec::decode
