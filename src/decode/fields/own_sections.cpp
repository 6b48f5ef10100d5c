// Sections of the author's own: entries of any kind of the schema, in parts, anywhere.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "decode/fields/fields.h"
#include "decode/values/contact.h"
#include "decode/values/date_value.h"
#include "decode/values/reference.h"
#include "decode/values/rich_text.h"
#include "decode/values/web_address.h"
#include "diag/suggest.h"

namespace resumec::decode {

using schema::Context;
using schema::field;
using schema::List;
using schema::Nested;
using schema::Record;
using schema::Text;

namespace {

const Record<model::CustomEntry>& custom_entry_fields() {
  using model::CustomEntry;
  static const auto record =
      Record<CustomEntry>(
          {.id = "entry",
           .noun = "an entry",
           .description = "An entry of a section of your own.",
           .entry = true},
          {
              field<Line>("name", &CustomEntry::name, "Its name.")
                  .example("PyCon Vietnam")
                  .mistaken({"title"}),
              field<Line>("position", &CustomEntry::position, "The role.")
                  .example("Speaker")
                  .mistaken({"role"}),
              field<Line>("organization", &CustomEntry::organization, "For or with whom.")
                  .example("Python Vietnam")
                  .mistaken({"company", "organisation", "employer", "institution"}),
              field<UrlValue>("url", &CustomEntry::url, "Address of a page about it.")
                  .example("https://example.org")
                  .legacy({"website"})
                  .mistaken({"link"}),
              field<LocationValue>("location", &CustomEntry::location, "Where.")
                  .example("Hanoi")
                  .mistaken({"place", "city"}),
              field<Prose>("summary", &CustomEntry::summary, "What it was.")
                  .example("A talk on feature stores.")
                  .mistaken({"description", "text"}),
              field<Highlights>("highlights", &CustomEntry::highlights, "Achievements.")
                  .example("[400 listeners]")
                  .mistaken({"achievements", "bullets"}),
              field<List<Line>>("keywords", &CustomEntry::keywords, "Words for it.")
                  .example("[Feast, Spark]"),
          })
          .include(period_fields(), &CustomEntry::period)
          .include(selector_fields(), &CustomEntry::selectors)
          .after(set_span<CustomEntry>)
          .after(link_refs<CustomEntry>)
          .after([](Context& context, const yaml::Node& node, CustomEntry& entry) {
            check_period(context, entry.period, node, "entry");
          });
  return record;
}

using model::CustomSection;
using sections::EntryKind;

struct KindName {
  std::string_view name;
  EntryKind kind;
};

// `entry` is one of a section of the author's own; the others are the schema's.
constexpr std::array kKinds = {
    KindName{"entry", EntryKind::kCustom},
#define RESUMEC_LIST_SECTION(name, key, type, item, form) KindName{#item, EntryKind::k##name},
#include "sections/list.def"
};
struct KindValue {
  static const schema::Shape& shape() {
    static const schema::Shape shape = [] {
      schema::Shape made;
      made.kind = schema::Shape::Kind::kChoice;
      for (const KindName& one : kKinds) made.choices.push_back(one.name);
      made.noun = schema::one_of(made.choices);
      made.sample = [](int) { return std::string(kKinds.front().name); };
      return made;
    }();
    return shape;
  }

  static bool decode(Context& context, const yaml::Node& node, std::optional<EntryKind>& value) {
    const std::size_t index =
        schema::values_internal::decode_choice(context, node, shape().choices);
    if (index < kKinds.size()) value = kKinds[index].kind;
    return true;
  }

  static schema::Value encode(const schema::Encoding& /*encoding*/,
                              const std::optional<EntryKind>& value) {
    if (!value) return {};
    const auto* const name = std::find_if(
        kKinds.begin(), kKinds.end(), [&value](const KindName& one) { return one.kind == *value; });
    return schema::Value::of(name->name);
  }
};

// Of which kind they are may be said behind them, so that they are read when all has been seen: see
// `read_entries`.
struct OwnEntries {
  static const schema::Shape& shape() {
    static const schema::Shape shape = [] {
      schema::Shape made = List<Nested<custom_entry_fields>>::shape();
      made.kind_field = "kind";
#define RESUMEC_LIST_SECTION(name, key, type, item, form) \
  made.kinds.emplace_back(#item, &Nested<item##_fields>::shape());
#include "sections/list.def"
      return made;
    }();
    return shape;
  }

  static bool decode(Context& /*context*/, const yaml::Node& node, CustomSection& /*section*/) {
    return node.kind != yaml::Kind::kSequence || !node.items.empty();
  }

  static schema::Value encode(const schema::Encoding& encoding, const CustomSection& section) {
    switch (kind_of(section)) {
#define RESUMEC_LIST_SECTION(name, key, type, item, form) \
  case EntryKind::k##name:                                \
    return List<Nested<item##_fields>>::encode(encoding, section.key);
#include "sections/list.def"
      case EntryKind::kPosition:
      case EntryKind::kCustom:
        break;
    }
    return List<Nested<custom_entry_fields>>::encode(encoding, section.entries);
  }
};

void read_entries(Context& context, const yaml::Node& node, CustomSection& section) {
  const yaml::Node* entries = node.find("entries");
  if (entries == nullptr || schema::is_absent(*entries, OwnEntries::shape())) return;
  const Context::Step step(context, "entries");
  switch (kind_of(section)) {
#define RESUMEC_LIST_SECTION(name, key, type, item, form)                \
  case EntryKind::k##name:                                               \
    List<Nested<item##_fields>>::decode(context, *entries, section.key); \
    return;
#include "sections/list.def"
    case EntryKind::kPosition:
    case EntryKind::kCustom:
      break;
  }
  List<Nested<custom_entry_fields>>::decode(context, *entries, section.entries);
}

// What a section and a part of one have in common.
std::vector<schema::Field<CustomSection>> common_fields() {
  return {
      field<Line>("title", &CustomSection::title, "Its title.")
          .example("Patents")
          .required()
          .mistaken({"name", "heading", "label"}),
      field<PlacedValue<IdValue>>("id", &CustomSection::id,
                                  "Its name in `layout.sections` and in addresses.")
          .example("patents")
          .no_content(),
      field<List<Text>>("tags", &CustomSection::tags, "What it is about.")
          .example("[speaking]")
          .sample("sample-tag")
          .no_content(),
      field<schema::Boolean>("private", &CustomSection::is_private,
                             "Left out of versions that redact private things.")
          .example("true")
          .no_content(),
      field<Prose>("text", &CustomSection::text, "Paragraphs and lists.")
          .example("Two are granted, one is pending.")
          .mistaken({"summary", "description"}),
      field<KindValue>("kind", &CustomSection::kind,
                       "What its entries are: `entry`, or what a list of the schema has, with "
                       "all fields of that: `publication`, `work`, `skill`.")
          .example("publication")
          .mistaken({"type", "entryKind", "of"})
          .no_content(),
      field<OwnEntries, CustomSection>("entries", "Its entries, of its `kind`.")
          .example("[{name: PyCon Vietnam, startDate: 2024}]")
          .mistaken({"items", "content", "list"}),
  };
}

const Record<CustomSection>& part_fields() {
  static const auto record =
      Record<CustomSection>({.id = "sectionPart",
                             .noun = "a part of a section",
                             .description = "A part of a section of your own.",
                             .entry = true},
                            common_fields())
          .after(set_span<CustomSection>)
          .after(read_entries);
  return record;
}

// What a part has, and where a section stands.
std::vector<schema::Field<CustomSection>> whole_fields() {
  std::vector<schema::Field<CustomSection>> fields = common_fields();
  fields.push_back(
      field<schema::Boolean>("hideTitle", &CustomSection::hide_title,
                             "Print no title; programs and screen readers still know it.")
          .example("true")
          .mistaken({"noTitle", "hideHeading", "titleHidden"})
          .no_content());
  fields.push_back(
      field<PlacedValue<SectionName>>("after", &CustomSection::after,
                                      "The section behind which it stands: `work`, or the `id` of "
                                      "one of your own.")
          .example("work")
          .no_content());
  fields.push_back(field<PlacedValue<SectionName>>(
                       "before", &CustomSection::before,
                       "The section before which it stands, where `after` leads to none that is "
                       "shown.")
                       .example("education")
                       .no_content());
  fields.push_back(field<List<Nested<part_fields>>>("sections", &CustomSection::parts,
                                                    "Its parts, each with a title one level lower.")
                       .example("[{title: Granted, entries: [{name: A loom}]}]")
                       .mistaken({"subsections", "parts"}));
  return fields;
}

}  // namespace

const Record<model::CustomSection>& section_fields() {
  static const auto record = Record<CustomSection>({.id = "section",
                                                    .noun = "a section",
                                                    .description = "A section of your own.",
                                                    .entry = true},
                                                   whole_fields())
                                 .after(set_span<CustomSection>)
                                 .after(read_entries);
  return record;
}

}  // namespace resumec::decode
