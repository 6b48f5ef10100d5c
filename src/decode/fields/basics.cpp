// The person: name, contact, profiles.
#include <fmt/format.h>

#include "decode/fields/draft_keys.h"
#include "decode/fields/fields.h"
#include "decode/fields/personal.h"
#include "decode/values/contact.h"
#include "decode/values/rich_text.h"
#include "decode/values/web_address.h"
#include "diag/suggest.h"
#include "networks/networks.h"

namespace resumec::decode {

using schema::field;
using schema::List;
using schema::Nested;
using schema::OneOrMore;
using schema::Record;
using schema::Text;

namespace {

// Without an address the profile is a word that nobody can follow.
void complain_of_network(schema::Context& context, const model::Profile& profile) {
  constexpr std::string_view kAddUrl = "add the `url` of the profile";
  const std::string name = diag::quoted(profile.network.text());
  const networks::Network* known = networks::find(profile.network.text());
  if (known == nullptr) {
    const std::string near = networks::nearest(profile.network.text());
    auto complaint = diag::make(diag::Code::kUnknownNetwork, profile.network.span(),
                                fmt::format("no network is named {}", name));
    if (near.empty()) {
      complaint.hint(std::string(kAddUrl));
    } else {
      complaint.hint(fmt::format("did you mean `{}`?", near))
          .hint("or add the `url` of the profile");
    }
    context.add(complaint);
    return;
  }
  auto complaint = diag::make(
      diag::Code::kUnknownNetwork, profile.username.span(),
      fmt::format("{} finds no page on {}", diag::quoted(profile.username.text()), known->name));
  switch (known->form) {
    case networks::Form::kNumber:
      complaint.hint("pages there go by a number, such as `12345`, or `12345/ada`");
      break;
    case networks::Form::kServer:
      complaint.hint("write the server, too, as in `@ada@example.org`");
      break;
    case networks::Form::kPhone:
      complaint.hint("a name there is a telephone number");
      break;
    default:
      break;
  }
  context.add(complaint.hint(std::string(kAddUrl)));
}

// A profile's address is known from its user name on networks that keep their pages so; and who
// gives an address for a name has given both.
void complete_profile(schema::Context& context, const yaml::Node& /*node*/,
                      model::Profile& profile) {
  if (profile.username.empty()) return;
  const source::Span span = profile.username.span();
  const networks::Network* network = networks::find(profile.network.text());
  const networks::Account account = networks::read_account(network, profile.username.text());
  if (profile.network.empty() && !account.address.empty()) {
    const networks::Network* owner = networks::of_host(networks::host_in(account.address));
    if (owner != nullptr) profile.network = model::Text::generated(owner->name, span);
  }
  if (!account.name.empty()) {
    const std::size_t at = profile.username.text().find(account.name);
    profile.username = at == std::string::npos
                           ? model::Text::generated(account.name, span)
                           : profile.username.slice(at, at + account.name.size());
  }
  if (!profile.url.empty()) return;
  if (account.address.empty()) {
    if (!profile.network.empty()) complain_of_network(context, profile);
    return;
  }
  const Address address = read_address(account.address);
  profile.url.text = model::Text::generated(account.address, span);
  profile.url.target = address.target.empty() ? account.address : address.target;
}

// Any text; editors offer the networks that are known.
struct NetworkValue : Text {
  static const schema::Shape& shape() {
    static const schema::Shape shape = [] {
      schema::Shape made = Text::shape();
      for (const networks::Network& network : networks::all()) made.known.push_back(network.name);
      return made;
    }();
    return shape;
  }
};

// What a contact is for.
template <class T>
schema::Field<T> contact_label() {
  return field<Line>("label", &T::label, "What it is for.")
      .extension()
      .example("work")
      .mistaken({"name", "type", "kind", "title", "use"});
}

}  // namespace

const Record<model::Contact>& email_fields() {
  using model::Contact;
  static const auto record =
      Record<Contact>({.id = "email",
                       .noun = "an e-mail address",
                       .description = "An e-mail address, or a mapping that says what it is for.",
                       .text_field = "value",
                       .plain = true},
                      {
                          contact_label<Contact>(),
                          field<EmailValue>("value", &Contact::value, "The address.")
                              .example("ada@example.org")
                              .required()
                              .mistaken({"email", "address", "mail"}),
                      });
  return record;
}

const Record<model::Contact>& phone_fields() {
  using model::Contact;
  static const auto record =
      Record<Contact>({.id = "phone",
                       .noun = "a telephone number",
                       .description = "A telephone number, or a mapping that says what it is for.",
                       .text_field = "value",
                       .plain = true},
                      {
                          contact_label<Contact>(),
                          field<PhoneValue>("value", &Contact::value, "The number.")
                              .example("\"+44 20 7946 0958\"")
                              .required()
                              .mistaken({"phone", "number", "tel"}),
                      });
  return record;
}

namespace {

const Record<model::Site>& site_fields() {
  using model::Site;
  static const auto record = Record<Site>(
      {.id = "site",
       .noun = "a web address",
       .description = "The address of a page, or a mapping that says what is to be found there.",
       .text_field = "value",
       .plain = true},
      {
          contact_label<Site>(),
          field<UrlValue>("value", &Site::url, "The address.")
              .example("https://ada.example.org")
              .required()
              .mistaken({"url", "address", "link", "href"}),
      });
  return record;
}

// All ways of a kind to reach the person. JSON Resume has one of each.
template <auto Get>
struct Contacts : OneOrMore<Nested<Get>> {
  template <class T>
  static schema::Value encode(const schema::Encoding& encoding, const std::vector<T>& value) {
    if (encoding.extensions) return OneOrMore<Nested<Get>>::encode(encoding, value);
    schema::Value first;
    for (const T& one : value) {
      schema::Value written = Get().encode(encoding, one);
      if (first.empty()) {
        first = std::move(written);
      } else if (encoding.left_out != nullptr) {
        encoding.left_out->push_back(
            {fmt::format("another {}", schema::singular(Get().info().noun)),
             schema::place_of(written)});
      }
    }
    return first;
  }
};

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
              field<NetworkValue>("network", &Profile::network, "Name of the network.")
                  .example("GitHub")
                  .mistaken({"site", "service", "platform", "name"}),
              field<Text>(
                  "username", &Profile::username,
                  "The person's name there, or the address of the page. On networks that are "
                  "known it makes the link.")
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
              field<NameValue, Basics>("name", "The person's name.")
                  .example("Ada Lovelace")
                  .required()
                  .mistaken({"fullName", "fullname", "full_name", "person"})
                  .parts({"firstName", "firstname", "first_name", "givenName", "given_name",
                          "middleName", "middle_name", "lastName", "lastname", "last_name",
                          "surname", "familyName", "family_name"}),
              field<Text>("pronouns", &Basics::pronouns,
                          "Pronouns: they stand beside the name, and not in it.")
                  .extension()
                  .example("she/her")
                  .mistaken({"pronoun", "preferredPronouns"}),
              field<Line>("label", &Basics::label, "What the person is, in a few words.")
                  .example("Data Platform Engineer")
                  .mistaken({"title", "headline", "role", "jobTitle", "job_title", "position",
                             "profession", "tagline"}),
              field<Text>("image", &Basics::image,
                          "A photo: a JPEG or PNG file beside the résumé, or one as "
                          "`data:image/png;base64,...`.")
                  .example("ada.jpg")
                  .sample("sample.png")
                  .legacy({"picture"})
                  .mistaken({"photo", "avatar", "portrait"}),
              field<Contacts<email_fields>>("email", &Basics::emails,
                                            "E-mail address; or several, each with a label.")
                  .example("ada@example.org")
                  .mistaken({"mail", "e-mail", "eMail", "emailAddress"}),
              field<Contacts<phone_fields>>("phone", &Basics::phones,
                                            "Telephone number, as it is dialled; or several.")
                  .example("\"+44 20 7946 0958\"")
                  .mistaken({"tel", "telephone", "mobile", "cell", "phoneNumber"}),
              field<Contacts<site_fields>>("url", &Basics::sites,
                                           "Address of the person's page; or several.")
                  .example("https://ada.example.org")
                  .legacy({"website"})
                  .mistaken({"homepage", "web", "site", "link", "blog", "portfolio"}),
              field<Prose>("summary", &Basics::summary,
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
              field<OneOrMore<Text>>("publishedAs", &Basics::published_as,
                                     "The name in lists of authors, where it stands out in bold.")
                  .extension()
                  .example("[A. Lovelace, A. A. Lovelace]")
                  .no_content()
                  .mistaken({"authorName", "authorNames", "pubName"}),
              field<Nested<personal_fields>>("personal", &Basics::personal,
                                             "Date of birth, nationality and the like.")
                  .extension()
                  .example("{nationality: British, drivingLicence: B}"),
              field<List<Nested<detail_fields>>>("details", &Basics::details,
                                                 "Anything else that is to stand in the head.")
                  .extension()
                  .example("[{label: ORCID, text: 0000-0002-1825-0097}]")
                  .mistaken({"more", "customFields", "extras"}),
          })
          .after(set_name_span);
  return record;
}

}  // namespace resumec::decode
