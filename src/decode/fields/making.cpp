// What the person made: projects, contributions to the projects of others, topics, and sections of
// the author's own.
#include <fmt/format.h>

#include <optional>

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
  check_when(context, entry.period, node, "entry");
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

}  // namespace resumec::decode
