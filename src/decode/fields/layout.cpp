// How the résumé is arranged: sections, the page budget, tailored versions; and facts about the
// file.
#include <fmt/format.h>

#include <array>

#include "decode/fields/fields.h"
#include "decode/values/contact.h"
#include "decode/values/date_value.h"
#include "decode/values/language_tag.h"
#include "decode/values/rich_text.h"
#include "decode/values/web_address.h"
#include "diag/suggest.h"
#include "schema/language_map.h"

namespace resumec::decode {

using schema::Context;
using schema::field;
using schema::Integer;
using schema::List;
using schema::Nested;
using schema::Record;
using schema::Shape;
using schema::Text;

namespace {

// More than any reader has patience for.
constexpr int kMostEntries = 1000;
// `check` compiles each of them.
constexpr std::size_t kMostVariants = 200;

constexpr std::array kSectionBreaks = {schema::Named{"auto", false}, schema::Named{"before", true}};

// Programs find a section by its heading, so there is always one, printed or not; whoever writes an
// empty title wants it gone, and must not be left to wonder.
void check_title(Context& context, const yaml::Node& node, model::SectionLayout& layout) {
  const yaml::Node* title = node.find("title");
  if (title == nullptr || !layout.title.empty() || layout.hide || layout.hide_title) return;
  // A title in a form that is none has been complained of.
  if (title->kind != yaml::Kind::kScalar && !schema::looks_like_language_map(*title)) return;
  context.add(
      diag::make(diag::Code::kEmptyTitle, schema::opening(*title),
                 fmt::format("the title of {} is empty, which hides no heading",
                             layout.section.value.empty() ? "a section"
                                                          : diag::quoted(layout.section.value)))
          .mark("nothing here")
          .hint("`hideTitle: true` hides the heading, and `hide: true` leaves out the section"));
}

}  // namespace

const Record<model::SectionLayout>& section_layout_fields() {
  using model::SectionLayout;
  static const auto record =
      Record<SectionLayout>(
          {.id = "sectionLayout",
           .noun = "a section's layout",
           .description = "Where and how a section stands, or its name alone.",
           .entry = true,
           .text_field = "section",
           .plain = true},
          {
              field<PlacedValue<SectionName>>(
                  "section", &SectionLayout::section,
                  "Its name: `work`, or the `id` of a section of your own.")
                  .example("work")
                  .required()
                  .mistaken({"name", "id", "key"}),
              field<Line>("title", &SectionLayout::title,
                          "Another title. An empty one hides nothing: that is `hideTitle`.")
                  .example("Experience")
                  .mistaken({"label", "heading"}),
              field<schema::Boolean>("hideTitle", &SectionLayout::hide_title,
                                     "Print no title; programs and screen readers still know it.")
                  .example("true")
                  .mistaken({"noTitle", "hideHeading", "titleHidden"}),
              field<List<Text>>("tags", &SectionLayout::tags,
                                "What all of it is about: variants pick by tags.")
                  .example("[backend]")
                  .sample("sample-tag"),
              field<schema::Boolean>("hide", &SectionLayout::hide, "Leave it out.")
                  .example("true")
                  .mistaken({"hidden", "skip"}),
              field<Integer<1, kMostEntries>>("cap", &SectionLayout::cap,
                                              "Show no more entries than this: those of the "
                                              "highest `priority`, then the first.")
                  .sample("9")
                  .example("3")
                  .mistaken({"limit", "max"}),
              field<Integer<1, kMostEntries>>("highlights", &SectionLayout::highlights,
                                              "Show no more highlights of an entry or a position "
                                              "than this, picked as `cap` picks.")
                  .example("4")
                  .mistaken({"bullets", "maxHighlights", "capHighlights"}),
              field<schema::Choice<kSectionBreaks>>("break", &SectionLayout::break_before,
                                                    "`before` begins a new page.")
                  .example("before"),
          })
          .after(set_span<SectionLayout>)
          .after(check_title);
  return record;
}

const Record<model::Layout>& layout_fields() {
  using model::Layout;
  static const auto record =
      Record<Layout>({.id = "layout", .noun = "a layout", .description = "The arrangement."},
                     {
                         field<List<Nested<section_layout_fields>>>(
                             "sections", &Layout::sections,
                             "Sections in the order in which they stand; the rest follows.")
                             .example("[{section: skills}, {section: work, cap: 4}]")
                             .mistaken({"order", "sectionOrder"}),
                         field<Nested<page_limit_fields>>("pages", &Layout::pages,
                                                          "How many pages the PDF takes at most.")
                             .example("1")
                             .mistaken({"page", "maxPages", "pageLimit"}),
                     });
  return record;
}

namespace {

// Paths and their new values.
struct Settings {
  static const Shape& shape() {
    static const Shape shape = [] {
      Shape made;
      made.kind = Shape::Kind::kMapping;
      made.noun = "a mapping of paths to values";
      made.item = &schema::Any::shape();
      made.sample = [](int) { return std::string("{basics.label: Engineer}"); };
      return made;
    }();
    return shape;
  }
  static bool decode(Context& context, const yaml::Node& node,
                     std::vector<model::VariantSetting>& value) {
    if (node.kind != yaml::Kind::kMapping) {
      context.add(
          context.wrong_form(shape().noun, node).hint("such as `basics.label: Data Engineer`"));
      return true;
    }
    for (const yaml::Pair& pair : node.pairs) value.push_back({pair.key->text, pair.value});
    return !node.pairs.empty();
  }
  static schema::Value encode(const schema::Encoding& /*encoding*/,
                              const std::vector<model::VariantSetting>& value) {
    schema::Value mapping;
    if (!value.empty()) mapping.kind = schema::Value::Kind::kMapping;
    for (const model::VariantSetting& one : value) {
      mapping.members.push_back({one.path.text(), schema::Value::of(*one.value)});
    }
    return mapping;
  }
};

}  // namespace

const Record<model::Variant>& variant_fields() {
  using model::Variant;
  static const auto record =
      Record<Variant>(
          {.id = "variant", .noun = "a variant", .description = "A tailored version."},
          {
              field<Text>("title", &Variant::title,
                          "What it is for: a note to yourself, which no output shows.")
                  .example("Streaming jobs")
                  .mistaken({"name", "label", "description"}),
              field<schema::PlainText>("extends", &Variant::extends, "The variant it begins with.")
                  .example("short")
                  .mistaken({"base", "parent", "inherits"}),
              field<List<Text>>("include", &Variant::include, "Tags: of tagged things only these.")
                  .example("[streaming]")
                  .mistaken({"tags", "only"}),
              field<List<Text>>("exclude", &Variant::exclude, "Tags: none of these.")
                  .example("[teaching]")
                  .mistaken({"without", "omit"}),
              field<Settings>("set", &Variant::set,
                              "Fields by path and their values; an item of a list is named by its "
                              "`id` or its name, as in `work[Zalopay].team`.")
                  .example("{basics.label: Streaming Engineer}")
                  .mistaken({"override", "overrides"}),
              field<List<Text>>("redact", &Variant::redact,
                                "Fields by path that are left out, such as `basics.phone`, "
                                "`sections[patents]` or `work[].location`; `private` for all "
                                "that is `private: true`.")
                  .example("[basics.phone, private]")
                  .mistaken({"hide", "remove"}),
              field<schema::PlainText>("theme", &Variant::theme, "Another theme.").example("plain"),
              field<LanguageTag>("locale", &Variant::locale, "Another language.")
                  .example("de")
                  .mistaken({"language", "lang"}),
              field<Nested<page_limit_fields>>("pages", &Variant::pages, "As `layout.pages`.")
                  .example("1"),
              field<List<Nested<section_layout_fields>>>("sections", &Variant::sections,
                                                         "As in `layout.sections`: these come "
                                                         "first, and what a line does not say "
                                                         "stays.")
                  .example("[{section: awards, hide: true}]"),
          })
          .after([](Context& /*context*/, const yaml::Node& node, Variant& variant) {
            variant.node = &node;
          });
  return record;
}

namespace {

// As `{{name}}` has it (assembly/braces.h).
const Shape& name_of_variable() {
  static const Shape shape = [] {
    Shape made;
    made.noun = "the name of a variable";
    made.pattern = "[A-Za-z_][A-Za-z0-9_-]*";
    return made;
  }();
  return shape;
}

// One that no other text names is a fault, so there is no sample of it alone.
const Shape& text_of_variable() {
  static const Shape shape = [] {
    Shape made = Text::shape();
    made.sample = nullptr;
    return made;
  }();
  return shape;
}

}  // namespace

const Shape& VariablesValue::shape() {
  static const Shape shape = [] {
    Shape made;
    made.kind = Shape::Kind::kMapping;
    made.noun = "a mapping of names to texts";
    made.item = &text_of_variable();
    made.key = &name_of_variable();
    return made;
  }();
  return shape;
}

bool VariablesValue::decode(Context& /*context*/, const yaml::Node& node,
                            const yaml::Node*& value) {
  value = &node;
  return true;
}

schema::Value VariablesValue::encode(const schema::Encoding& /*encoding*/,
                                     const yaml::Node* value) {
  return value == nullptr ? schema::Value() : schema::Value::of(*value);
}

const Shape& VariantsValue::shape() {
  static const Shape shape = [] {
    Shape made;
    made.kind = Shape::Kind::kMapping;
    made.noun = "a mapping of names to variants";
    made.item = &Nested<variant_fields>::shape();
    made.key = &IdValue::shape();
    return made;
  }();
  return shape;
}

bool VariantsValue::decode(Context& context, const yaml::Node& node,
                           std::vector<model::Variant>& value) {
  if (node.kind != yaml::Kind::kMapping) {
    context.add(context.wrong_form(shape().noun, node));
    return true;
  }
  if (node.pairs.size() > kMostVariants) {
    context.add(
        diag::make(diag::Code::kTooManyNodes, node.pairs[kMostVariants].key->span,
                   fmt::format("the file has {} variants, and the limit is {}", node.pairs.size(),
                               kMostVariants))
            .mark("the first too many")
            .hint("keep variants of former applications in files of their own (`-v FILE`)"));
    return true;
  }
  for (const yaml::Pair& pair : node.pairs) {
    const Context::Step step(context, pair.key->text.text());
    // The name becomes a part of file names.
    std::string name;
    if (!IdValue::decode(context, *pair.key, name)) {
      context.add(diag::make(diag::Code::kBadId, pair.key->span, "a variant has no name")
                      .hint("name it for what it is about, such as `backend`"));
    }
    model::Variant variant;
    variant.name = pair.key->text;
    variant.span = pair.key->span;
    if (!pair.value->is_null()) variant_fields().decode(context, *pair.value, variant);
    value.push_back(std::move(variant));
  }
  return !node.pairs.empty();
}

schema::Value VariantsValue::encode(const schema::Encoding& encoding,
                                    const std::vector<model::Variant>& value) {
  schema::Value mapping;
  if (!value.empty()) mapping.kind = schema::Value::Kind::kMapping;
  for (const model::Variant& one : value) {
    schema::Value written = variant_fields().encode(encoding, one);
    // A name is a variant, if of nothing.
    if (written.empty()) written.kind = schema::Value::Kind::kMapping;
    mapping.members.push_back({one.name.text(), std::move(written)});
  }
  return mapping;
}

const Record<model::Meta>& meta_fields() {
  using model::Meta;
  static const auto record = Record<Meta>(
      {.id = "meta",
       .noun = "facts about the file",
       .description = "Facts about the file; keys of other programs pass.",
       .open = true},
      {
          field<DateValue>("lastModified", &Meta::last_modified,
                           "When the résumé was last changed; a time of day is read over.")
              .example("2026-01-31"),
          field<PageValue>(
              "canonical", &Meta::canonical,
              "Address of its newest version. The web page names it as its own, unless "
              "it is that of a file: `.json`, `.pdf`.")
              .example("https://example.org/resume.html"),
          field<Text>("version", &Meta::version,
                      "Version of the schema, or of the résumé: a note to yourself. JSON Resume "
                      "has a number such as `v1.0.0`; no output shows anything else.")
              .example("v1.0.0"),
      });
  return record;
}

}  // namespace resumec::decode
