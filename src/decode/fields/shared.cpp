// Fields that many entries have: how to pick them, when, where, and what was achieved.
#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "decode/fields/fields.h"
#include "decode/values/contact.h"
#include "decode/values/date_value.h"
#include "decode/values/reference.h"
#include "decode/values/rich_text.h"
#include "diag/suggest.h"
#include "schema/language_map.h"

namespace resumec::decode {

using schema::field;
using schema::List;
using schema::Nested;
using schema::Record;
using schema::Text;

namespace {

using model::Selectors;
constexpr std::array kBreaks = {schema::Named{"auto", Selectors::Break::kAuto},
                                schema::Named{"before", Selectors::Break::kBefore},
                                schema::Named{"avoid", Selectors::Break::kAvoid}};

}  // namespace

const Record<Selectors>& selector_fields() {
  static const auto record = Record<Selectors>(
      {.id = "selectors", .noun = "a thing", .description = "How a thing is picked and placed."},
      {
          field<List<Text>>("tags", &Selectors::tags, "What it is about: variants pick by tags.")
              .extension()
              .example("[backend, leadership]")
              .sample("sample-tag")
              .no_content()
              .mistaken({"tag", "labels"}),
          field<IdValue>("id", &Selectors::id, "A name of its own, by which variants find it.")
              .extension()
              .example("thesis")
              .no_content(),
          field<schema::Boolean>("private", &Selectors::is_private,
                                 "Left out of versions that redact private things.")
              .extension()
              .example("true")
              .sample("true")
              .no_content()
              .mistaken({"hidden", "secret"}),
          field<schema::Integer<-100, 100>>("priority", &Selectors::priority,
                                            "What is cut last when a page is full: the highest.")
              .extension()
              .example("5")
              .no_content(),
          field<schema::Choice<kBreaks>>(
              "break", &Selectors::page_break,
              "`before` begins a new page, `avoid` keeps it on one, `auto` does what fits.")
              .extension()
              .example("avoid")
              .no_content()
              .mistaken({"pageBreak", "page_break"}),
      });
  return record;
}

namespace {

// The one date of something that has no start and end.
struct OneDate {
  static const schema::Shape& shape() { return StartValue::shape(); }
  static bool decode(schema::Context& context, const yaml::Node& node, model::Period& value) {
    value.single = true;
    return StartValue::decode(context, node, value);
  }
  static schema::Value encode(const schema::Encoding& encoding, const model::Period& value) {
    return value.single ? StartValue::encode(encoding, value) : schema::Value();
  }
};

// JSON Resume knows of no date but that of a start and that of an end, so there it is both.
struct FirstDate {
  static const schema::Shape& shape() { return StartValue::shape(); }
  static bool decode(schema::Context& context, const yaml::Node& node, model::Period& value) {
    return StartValue::decode(context, node, value);
  }
  static schema::Value encode(const schema::Encoding& encoding, const model::Period& value) {
    if (value.single && encoding.extensions) return {};
    return StartValue::encode(encoding, value);
  }
};

struct LastDate {
  static const schema::Shape& shape() { return EndValue::shape(); }
  static bool decode(schema::Context& context, const yaml::Node& node, model::Period& value) {
    return EndValue::decode(context, node, value);
  }
  static schema::Value encode(const schema::Encoding& encoding, const model::Period& value) {
    if (value.single && !encoding.extensions) return StartValue::encode(encoding, value);
    return EndValue::encode(encoding, value);
  }
};

}  // namespace

const Record<model::Period>& period_fields() {
  using model::Period;
  static const auto record = Record<Period>(
      {.id = "period", .noun = "a period", .description = "When."},
      {
          field<FirstDate, Period>("startDate", "When it began.")
              .example("2021-08")
              .mistaken({"start", "from", "begin", "since", "startdate", "started"}),
          field<LastDate, Period>("endDate", "When it ended, or `present`.")
              .example("present")
              .mistaken(
                  {"end", "to", "until", "till", "enddate", "ended", "graduationDate", "year"}),
          field<Line>("dateText", &Period::text, "Free text instead of dates.")
              .extension()
              .example("two summers")
              .instead_of({"startDate", "endDate"})
              .mistaken({"dates", "period", "duration", "when"}),
          field<OneDate, Period>("date", "The one date of what has no start and end.")
              .extension()
              .example("2021-08")
              .instead_of({"startDate", "endDate"}),
      });
  return record;
}

const schema::Shape& SectionName::shape() {
  static const schema::Shape shape = [] {
    schema::Shape made;
    made.noun = "the name of a section";
    made.sample = [](int) { return std::string("work"); };
    return made;
  }();
  return shape;
}

bool SectionName::decode(schema::Context& context, const yaml::Node& node, std::string& value) {
  source::MappedText text;
  const bool given = schema::Text::decode_as(shape(), context, node, text);
  value = text.text();
  return given;
}

schema::Value SectionName::encode(const schema::Encoding& /*encoding*/, const std::string& value) {
  return schema::Value::of(value);
}

void check_when(schema::Context& context, model::Period& period, const yaml::Node& entry,
                std::string_view what) {
  if (period.single) {
    for (const std::string_view key : {"startDate", "endDate"}) {
      const yaml::Node* other = entry.find(key);
      if (other == nullptr || other->is_null() || other->is_empty_scalar()) continue;
      context.add(
          diag::make(diag::Code::kOneOf, other->span,
                     fmt::format("{} has both `date` and `{}`", diag::quoted(context.path()), key))
              .mark("not with `date`")
              .label(entry.find("date")->span, "the one date")
              .hint("write `startDate` and `endDate` where there are two dates"));
      return;
    }
  }
  check_period(context, period, entry, what);
}

namespace {

using model::Highlight;

// What a highlight has, however deep it stands.
std::vector<schema::Field<Highlight>> common_fields() {
  return {
      field<Prose>("text", &Highlight::text, "What was achieved.")
          .example("Cut the build from 40 to 6 minutes")
          .required()
          .mistaken({"summary", "description", "content", "title"}),
      field<List<RefValue>>("refs", &Highlight::refs,
                            "Issues and pull requests that show it: `5699`, "
                            "`\"#5699\"`, `owner/repo#5699` or a URL.")
          .extension()
          .example("[5699, feast-dev/feast#5655]")
          .mistaken({"ref", "references", "links", "issues", "prs"}),
  };
}

// And those below it.
template <const Record<Highlight>& (*inner)()>
std::vector<schema::Field<Highlight>> fields_with() {
  std::vector<schema::Field<Highlight>> fields = common_fields();
  fields.push_back(field<List<Nested<inner>>>("highlights", &Highlight::highlights,
                                              "What it consists of, shown below its text.")
                       .extension()
                       .example("[Wrote the cache, Split the tests]")
                       .mistaken({"items", "bullets", "subitems", "children"}));
  return fields;
}

Record<Highlight> highlight_record(std::string_view id, std::string_view description,
                                   const std::vector<schema::Field<Highlight>>& fields,
                                   std::string_view below = "highlights") {
  return Record<Highlight>({.id = id,
                            .noun = "a highlight",
                            .description = description,
                            .entry = true,
                            .text_field = "text",
                            .below_field = below,
                            .plain = true},
                           fields)
      .include(selector_fields(), &Highlight::selectors);
}

const Record<Highlight>& innermost_highlight_fields() {
  static const auto record = highlight_record(
      "innermostHighlight", "A highlight with none below it: three levels are the most.",
      common_fields(), {});
  return record;
}

const Record<Highlight>& inner_highlight_fields() {
  static const auto record =
      highlight_record("innerHighlight", "A highlight below the text of another.",
                       fields_with<innermost_highlight_fields>());
  return record;
}

}  // namespace

const Record<model::Highlight>& highlight_fields() {
  static const auto record =
      highlight_record("highlight", "One achievement: a text, or a mapping with more about it.",
                       fields_with<inner_highlight_fields>());
  return record;
}

namespace {

const Record<model::Location>& location_fields() {
  using model::Location;
  static const auto record = Record<Location>(
      {.id = "location", .noun = "a place", .description = "A place, or one text: `Paris`."},
      {
          field<Text>("city", &Location::city, "Town.")
              .example("Paris")
              .mistaken({"town", "locality"}),
          field<Text>("address", &Location::address, "Street and number; may have line breaks.")
              .example("12 Rue de Rivoli")
              .mistaken({"street", "address1"}),
          field<Text>("postalCode", &Location::postal_code, "Postal code.")
              .example("75001")
              .mistaken({"zip", "zipCode", "postcode", "postal"}),
          field<CountryCodeValue>("countryCode", &Location::country_code,
                                  "ISO 3166-1 alpha-2 code of the country.")
              .example("FR")
              .mistaken({"country"}),
          field<Text>("region", &Location::region, "State, province or region.")
              .example("Île-de-France")
              .mistaken({"state", "province", "county"}),
      });
  return record;
}

}  // namespace

const schema::Shape& LocationValue::shape() {
  static const schema::Shape shape = [] {
    schema::Shape made = Nested<location_fields>::shape();
    made.short_form = &Line::shape();
    return made;
  }();
  return shape;
}

bool LocationValue::decode(schema::Context& context, const yaml::Node& node,
                           model::Location& value) {
  // Two homes, in a file of another program.
  const bool texts = context.lenient && node.kind == yaml::Kind::kSequence &&
                     std::all_of(node.items.begin(), node.items.end(), [](const yaml::Node* item) {
                       return item->kind == yaml::Kind::kScalar;
                     });
  if (node.kind == yaml::Kind::kScalar || texts || schema::looks_like_language_map(node)) {
    return Line::decode(context, node, value.text);
  }
  return location_fields().decode(context, node, value);
}

schema::Value LocationValue::encode(const schema::Encoding& encoding,
                                    const model::Location& value) {
  if (!value.text.empty()) return Line::encode(encoding, value.text);
  if (encoding.extensions) return location_fields().encode(encoding, value);
  if (encoding.left_out != nullptr) {
    for (const auto& [name, part] :
         {std::pair{"address", &value.address}, std::pair{"postalCode", &value.postal_code}}) {
      if (part->empty()) continue;
      const schema::RecordInfo& record = location_fields().info();
      encoding.left_out->push_back(
          schema::left_out(record, *record.find(name), schema::Value::of(*part)));
    }
  }
  std::string line;
  for (const model::Text* part : {&value.city, &value.region, &value.country_code}) {
    if (!line.empty() && !part->empty()) line += ", ";
    line += part->text();
  }
  return schema::Value::of(line, value.city.span());
}

schema::Value HomeValue::encode(const schema::Encoding& encoding, const model::Location& value) {
  if (encoding.extensions) return LocationValue::encode(encoding, value);
  schema::Value mapping = location_fields().encode(encoding, value);
  if (!mapping.empty() || value.text.empty()) return mapping;
  mapping.kind = schema::Value::Kind::kMapping;
  mapping.members.push_back({"city", Line::encode(encoding, value.text)});
  return mapping;
}

}  // namespace resumec::decode
