#include "decode/fields/personal.h"

#include "decode/fields/fields.h"
#include "decode/values/date_value.h"
#include "decode/values/person_name.h"
#include "decode/values/rich_text.h"
#include "decode/values/web_address.h"
#include "graphics/icon.h"
#include "schema/language_map.h"

namespace resumec::decode {

using schema::field;
using schema::Nested;
using schema::Record;
using schema::Text;

namespace {

const Record<model::NameParts>& name_fields() {
  using model::NameParts;
  static const auto record = Record<NameParts>(
      {.id = "name",
       .noun = "a name",
       .description = "A name, or its parts: they are put into the order of the language.",
       .entry = true},
      {
          field<Text>("given", &NameParts::given, "Given names.")
              .extension()
              .example("Ada")
              .mistaken(
                  {"first", "firstName", "first_name", "givenName", "given_name", "forename"}),
          field<Text>("family", &NameParts::family, "Name of the family.")
              .extension()
              .example("Lovelace")
              .mistaken({"last", "lastName", "last_name", "familyName", "family_name", "surname"}),
          field<Text>("prefix", &NameParts::prefix, "What stands before the name.")
              .extension()
              .example("Dr.")
              .mistaken({"title", "honorificPrefix"}),
          field<Text>("suffix", &NameParts::suffix, "What stands behind it.")
              .extension()
              .example("PhD")
              .mistaken({"honorificSuffix", "degree", "credentials"}),
          field<Text>("preferred", &NameParts::preferred,
                      "What people call the person; it stands in brackets behind the given names.")
              .extension()
              .example("Addie")
              .mistaken({"nickname", "nick", "goesBy", "preferredName"}),
      });
  return record;
}

// One of the drawings, by its name.
struct IconValue {
  static const schema::Shape& shape() {
    static const schema::Shape shape = [] {
      schema::Shape made;
      made.kind = schema::Shape::Kind::kChoice;
      made.choices = graphics::icon_names();
      made.noun = schema::one_of(made.choices);
      made.sample = [](int) { return std::string(graphics::icon_names().back()); };
      return made;
    }();
    return shape;
  }
  static bool decode(schema::Context& context, const yaml::Node& node, std::string& value) {
    const auto& names = shape().choices;
    const std::size_t index = schema::values_internal::decode_choice(context, node, names);
    if (index < names.size()) value = names[index];
    return true;
  }
  static schema::Value encode(const schema::Encoding& /*encoding*/, const std::string& value) {
    return schema::Value::of(value);
  }
};

}  // namespace

const schema::Shape& NameValue::shape() {
  static const schema::Shape shape = [] {
    schema::Shape made = Nested<name_fields>::shape();
    made.short_form = &Text::shape();
    return made;
  }();
  return shape;
}

bool NameValue::decode(schema::Context& context, const yaml::Node& node, model::Basics& basics) {
  if (node.kind != yaml::Kind::kMapping || schema::looks_like_language_map(node)) {
    return Text::decode(context, node, basics.name);
  }
  const bool given = name_fields().decode(context, node, basics.name_parts);
  basics.name = whole_name(basics.name_parts, context.reader_language);
  return given;
}

schema::Value NameValue::encode(const schema::Encoding& encoding, const model::Basics& basics) {
  if (basics.name_parts.empty()) return Text::encode(encoding, basics.name);
  if (encoding.extensions) return name_fields().encode(encoding, basics.name_parts);
  return schema::Value::of(basics.name.text(), basics.name.span());
}

const Record<model::Personal>& personal_fields() {
  using model::Personal;
  static const auto record = Record<Personal>(
      {.id = "personal",
       .noun = "personal facts",
       .description = "What is expected in some countries and unwelcome in others. It is printed; "
                      "`redact: [private]` leaves it out, and a web page or JSON Resume has it "
                      "on request alone."},
      {
          field<DateValue>("birthDate", &Personal::birth_date, "Date of birth.")
              .extension()
              .example("1990-11-23")
              .mistaken({"birthday", "dateOfBirth", "birth_date", "date_of_birth", "dob", "born"}),
          field<Line>("birthPlace", &Personal::birth_place, "Place of birth.")
              .extension()
              .example("London")
              .mistaken({"placeOfBirth", "birth_place", "birthplace"}),
          field<Line>("nationality", &Personal::nationality, "Nationality or citizenship.")
              .extension()
              .example("British")
              .mistaken({"citizenship", "nationalities"}),
          field<Line>("maritalStatus", &Personal::marital_status, "Marital status.")
              .extension()
              .example("married, two children")
              .mistaken({"marital_status", "familyStatus", "civilStatus"}),
          field<Line>("drivingLicence", &Personal::driving_licence, "Classes of driving licence.")
              .extension()
              .example("B")
              .mistaken({"drivingLicense", "driversLicense", "driving_license", "driving_licence",
                         "license", "licence"}),
          field<Line>("workPermit", &Personal::work_permit, "Right to work where the job is.")
              .extension()
              .example("EU Blue Card")
              .mistaken({"work_permit", "visa", "workAuthorization", "visaStatus"}),
          field<Line>("availability", &Personal::availability, "From when on.")
              .extension()
              .example("from January 2027")
              .mistaken({"available", "availableFrom"}),
          field<Line>("noticePeriod", &Personal::notice_period, "How long the old job lasts.")
              .extension()
              .example("three months to the end of a quarter")
              .mistaken({"notice", "notice_period"}),
      });
  return record;
}

const Record<model::Detail>& detail_fields() {
  using model::Detail;
  static const auto record =
      Record<Detail>({.id = "detail",
                      .noun = "a detail",
                      .description = "Anything else that is to stand in the head.",
                      .entry = true},
                     {
                         field<Line>("label", &Detail::label, "What it is.")
                             .extension()
                             .example("ORCID")
                             .mistaken({"name", "title", "key"}),
                         field<Line>("text", &Detail::text, "What there is to say.")
                             .extension()
                             .example("0000-0002-1825-0097")
                             .mistaken({"value", "content"}),
                         field<UrlValue>("url", &Detail::url, "Address that it leads to.")
                             .extension()
                             .example("https://orcid.org/0000-0002-1825-0097")
                             .mistaken({"link", "href"}),
                         field<IconValue>("icon", &Detail::icon, "Drawing before it.")
                             .extension()
                             .example("mortarboard")
                             .no_content(),
                     })
          .include(selector_fields(), &Detail::selectors);
  return record;
}

}  // namespace resumec::decode
