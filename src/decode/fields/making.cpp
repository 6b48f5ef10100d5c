// What the person made: projects, contributions to the projects of others, topics, and sections of
// the author's own.
#include <fmt/format.h>

#include <optional>

#include <algorithm>
#include <array>

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

template <class T>
void check_both_dates(Context& context, const yaml::Node& node, T& entry) {
  check_period(context, entry.period, node, "entry");
}

}  // namespace

const Record<model::Project>& project_fields() {
  using model::Project;
  static const auto record =
      Record<Project>({.id = "project",
                       .noun = "a project",
                       .description = "Something the person made.",
                       .entry = true},
                      {
                          field<Line>("name", &Project::name, "What it is called.")
                              .example("Analytical Engine")
                              .mistaken({"title", "project"}),
                          field<Prose>("description", &Project::description, "What it is.")
                              .example("A general-purpose computer.")
                              .mistaken({"summary", "text", "about"}),
                          field<Highlights>("highlights", &Project::highlights, "Achievements.")
                              .example("[10,000 downloads a month]")
                              .mistaken({"achievements", "bullets"}),
                          field<List<Line>>("keywords", &Project::keywords, "What it is made of.")
                              .example("[Rust, SQLite]")
                              .mistaken({"technologies", "tech", "stack", "tools", "languages"}),
                          field<UrlValue>("url", &Project::url, "Address of the project.")
                              .example("https://example.org/engine")
                              .legacy({"website"})
                              .mistaken({"link", "repo", "repository", "github", "homepage"}),
                          field<List<Line>>("roles", &Project::roles, "What the person did in it.")
                              .example("[Maintainer]")
                              .mistaken({"role", "position"}),
                          field<Line>("entity", &Project::entity, "For or with whom.")
                              .example("University of London")
                              .mistaken({"company", "organization", "client", "employer"}),
                          field<Line>("type", &Project::type, "Kind of project.")
                              .example("application")
                              .mistaken({"kind", "category"}),
                      })
          .include(period_fields(), &Project::period)
          .include(selector_fields(), &Project::selectors)
          .after(set_span<Project>)
          .after(check_both_dates<Project>)
          .after(link_refs<Project>);
  return record;
}

schema::Field<Decoded> projects_section() {
  return section<project_fields>(&model::Resume::projects, "Things the person made.")
      .example("[{name: Analytical Engine}]")
      .mistaken({"portfolio", "sideProjects", "personal_projects"});
}

const Record<model::Contribution>& contribution_fields() {
  using model::Contribution;
  static const auto record =
      Record<Contribution>(
          {.id = "contribution",
           .noun = "a contribution",
           .description = "Work on an open-source project of others.",
           .entry = true},
          {
              field<Line>("project", &Contribution::project, "Name of the project.")
                  .example("Feast")
                  .mistaken({"name", "title", "repo", "repository"}),
              field<UrlValue>("url", &Contribution::url,
                              "Its repository: the numbers in `refs` then become links.")
                  .example("https://github.com/feast-dev/feast")
                  .legacy({"website"})
                  .mistaken({"link", "homepage", "github"}),
              field<Prose>("description", &Contribution::description, "What the project is.")
                  .example("A feature store.")
                  .mistaken({"summary", "text", "about"}),
              field<Highlights>("highlights", &Contribution::highlights, "What was contributed.")
                  .example("[{text: Faster online store, refs: [5699]}]")
                  .mistaken({"achievements", "bullets", "commits", "pullRequests"}),
          })
          .include(period_fields(), &Contribution::period)
          .include(selector_fields(), &Contribution::selectors)
          .after(set_span<Contribution>)
          .after(check_both_dates<Contribution>)
          .after(link_refs<Contribution>);
  return record;
}

schema::Field<Decoded> contributions_section() {
  return section<contribution_fields>(&model::Resume::contributions,
                                      "Open-source work, by project.")
      .extension()
      .example("[{project: Feast, highlights: [Faster online store]}]")
      .mistaken({"opensource", "openSource", "open_source", "oss"});
}

namespace {

const Record<model::Figure>& figure_fields() {
  using model::Figure;
  static const auto record =
      Record<Figure>(
          {.id = "figure", .noun = "a figure", .description = "A picture."},
          {
              field<Text>("image", &Figure::image, "A JPEG or PNG file.")
                  .example("pictures/pipeline.png")
                  .sample("sample.png")
                  .required()
                  .mistaken({"src", "file", "path", "url", "picture"}),
              field<Text>("alt", &Figure::alt, "What it shows, for those who do not see it.")
                  .example("Events flow from Kafka through Spark into Iceberg")
                  .required()
                  .mistaken({"description", "altText", "alternative", "text"}),
              field<Sentence>("caption", &Figure::caption, "The line below it.")
                  .example("The pipeline after the move")
                  .mistaken({"title", "legend"}),
              field<Sentence>("credit", &Figure::credit, "Whose picture it is.")
                  .example("Apache Software Foundation")
                  .mistaken({"source", "author", "copyright", "attribution"}),
          })
          .after(set_span<Figure>);
  return record;
}

// `figure` is a mapping; the model keeps it only when there is one.
struct FigureValue {
  static const schema::Shape& shape() { return Nested<figure_fields>::shape(); }
  static bool decode(Context& context, const yaml::Node& node,
                     std::optional<model::Figure>& value) {
    return figure_fields().decode(context, node, value.emplace());
  }
  static schema::Value encode(const schema::Encoding& encoding,
                              const std::optional<model::Figure>& value) {
    return value ? figure_fields().encode(encoding, *value) : schema::Value();
  }
};

// Numbers are for `list`; a text numbers its own lines.
void check_ordered(Context& context, const yaml::Node& node, model::TopicBlock& block) {
  if (!block.ordered || !block.list.empty()) return;
  const yaml::Node* ordered = node.find("ordered");
  const bool text = !block.text.empty();
  if (ordered == nullptr || (!text && !block.figure)) return;
  auto complaint =
      diag::make(diag::Code::kOneOf, ordered->span,
                 fmt::format("`ordered` numbers a `list`, and {} is {}",
                             diag::quoted(context.path()), text ? "a text" : "a figure"));
  complaint.severity = Severity::kWarning;  // nothing is lost but the numbers
  context.add(complaint.mark("numbers nothing")
                  .hint(text ? "write the lines as a `list`, or begin them with `1.` in the text"
                             : "delete `ordered`"));
}

const Record<model::TopicBlock>& topic_block_fields() {
  using model::TopicBlock;
  static const auto record =
      Record<TopicBlock>(
          {.id = "topicBlock",
           .noun = "a block",
           .description = "A part of a topic: text (which may stand alone), a list or a figure.",
           .entry = true,
           .exclusive = true,
           .text_field = "text",
           .plain = true},
          {
              field<Prose>("text", &TopicBlock::text, "Paragraphs.")
                  .example("Three platforms were built from scratch.")
                  .mistaken({"paragraph", "summary", "description", "content"}),
              field<List<Prose>>("list", &TopicBlock::list, "A list of texts.")
                  .example("[Metaflow, MLflow]")
                  .mistaken({"items", "bullets", "highlights"}),
              field<FigureValue>("figure", &TopicBlock::figure, "A picture.")
                  .example("{image: pipeline.png, alt: A pipeline}")
                  .mistaken({"image", "picture"}),
              field<schema::Boolean>("ordered", &TopicBlock::ordered,
                                     "Whether the list is numbered.")
                  .example("true")
                  .sample("true")
                  .no_content()
                  .mistaken({"numbered", "enumerated"}),
          })
          .after(check_ordered);
  return record;
}

}  // namespace

const Record<model::Topic>& topic_fields() {
  using model::Topic;
  static const auto record =
      Record<Topic>({.id = "topic",
                     .noun = "a topic",
                     .description = "Experience told by subject instead of by employer.",
                     .entry = true},
                    {
                        field<Line>("title", &Topic::title, "The subject.")
                            .example("Data platforms from scratch")
                            .mistaken({"name", "topic", "heading"}),
                        field<List<Nested<topic_block_fields>>>("content", &Topic::content,
                                                                "Its parts, in order.")
                            .example("[Three platforms were built from scratch.]")
                            .mistaken({"blocks", "body", "text", "entries", "items"}),
                    })
          .include(selector_fields(), &Topic::selectors)
          .after(set_span<Topic>);
  return record;
}

schema::Field<Decoded> topics_section() {
  return section<topic_fields>(&model::Resume::topics,
                               "Experience told by subject instead of by employer.")
      .extension()
      .example("[{title: Data platforms, content: [Three were built from scratch.]}]");
}

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
          .after(check_both_dates<CustomEntry>);
  return record;
}

}  // namespace

namespace {

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
Record<CustomSection> own_section(schema::RecordInfo info) {
  return Record<CustomSection>(
      info,
      {
          field<Line>("title", &CustomSection::title, "Its title.")
              .example("Patents")
              .required()
              .mistaken({"name", "heading", "label"}),
          field<schema::Boolean>("hideTitle", &CustomSection::hide_title,
                                 "Print no title; programs and screen readers still know it.")
              .example("true")
              .mistaken({"noTitle", "hideHeading", "titleHidden"})
              .no_content(),
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
      });
}

const Record<CustomSection>& part_fields() {
  static const auto record = own_section({.id = "sectionPart",
                                          .noun = "a part of a section",
                                          .description = "A part of a section of your own.",
                                          .entry = true})
                                 .after(set_span<CustomSection>)
                                 .after(read_entries);
  return record;
}

}  // namespace

const Record<model::CustomSection>& section_fields() {
  static const auto record =
      own_section({.id = "section",
                   .noun = "a section",
                   .description = "A section of your own.",
                   .entry = true})
          .and_fields({
              field<PlacedValue<SectionName>>("after", &CustomSection::after,
                                              "The section behind which it stands: `work`, or the "
                                              "`id` of one of your own.")
                  .example("work")
                  .no_content(),
              field<PlacedValue<SectionName>>(
                  "before", &CustomSection::before,
                  "The section before which it stands, where `after` leads to none that is shown.")
                  .example("education")
                  .no_content(),
              field<List<Nested<part_fields>>>("sections", &CustomSection::parts,
                                               "Its parts, each with a title one level lower.")
                  .example("[{title: Granted, entries: [{name: A loom}]}]")
                  .mistaken({"subsections", "parts"}),
          })
          .after(set_span<CustomSection>)
          .after(read_entries);
  return record;
}

}  // namespace resumec::decode
