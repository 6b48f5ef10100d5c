// Skills, languages, interests, references. The first three may be given as bare names.
#include "decode/fields/fields.h"
#include "decode/values/rich_text.h"
#include "decode/values/web_address.h"

namespace resumec::decode {

using schema::field;
using schema::List;
using schema::Nested;
using schema::OneOrMore;
using schema::Record;
using schema::Text;

namespace {

const Record<model::Keyword>& keyword_fields() {
  using model::Keyword;
  static const auto record =
      Record<Keyword>({.id = "keyword",
                       .noun = "a keyword",
                       .description = "A keyword, or a mapping that says how well.",
                       .text_field = "name",
                       .plain = true},
                      {
                          field<Line>("name", &Keyword::name, "The word.")
                              .example("Kafka")
                              .required()
                              .mistaken({"keyword", "title", "skill"}),
                          field<Line>("level", &Keyword::level, "How well.")
                              .extension()
                              .example("expert")
                              .mistaken({"proficiency", "rating"}),
                      });
  return record;
}

}  // namespace

const Record<model::Skill>& skill_fields() {
  using model::Skill;
  static const auto record =
      Record<Skill>(
          {.id = "skill",
           .noun = "a skill",
           .description = "A skill or a group of skills, or its name alone.",
           .entry = true,
           .text_field = "name",
           .value_field = "keywords"},
          {
              field<Line>("name", &Skill::name, "Skill, or name of the group.")
                  .example("Streaming")
                  .mistaken({"title", "skill", "category", "group"}),
              field<Line>("level", &Skill::level, "How well.")
                  .example("expert")
                  .mistaken({"proficiency", "rating", "experience"}),
              field<Text>("years", &Skill::years, "For how many years; a number is worded.")
                  .extension()
                  .example("6")
                  .mistaken({"yearsOfExperience", "experience_years"}),
              field<Prose>("summary", &Skill::summary, "More about it.")
                  .extension()
                  .example("Services for payments.")
                  .mistaken({"description"}),
              field<List<Nested<keyword_fields>>>("keywords", &Skill::keywords,
                                                  "What belongs to it.")
                  .example("[Kafka, Debezium, Flink]")
                  .mistaken({"items", "skills", "list", "details", "tools"}),
          })
          .include(selector_fields(), &Skill::selectors)
          .after(set_span<Skill>);
  return record;
}

schema::Field<Decoded> skills_section() {
  return section<skill_fields>(&model::Resume::skills, "Skills, or groups of them.")
      .example("[{name: Streaming, keywords: [Kafka, Flink]}, Python]")
      .mistaken({"technologies", "competencies", "technical_skills", "technicalSkills", "tools"});
}

const Record<model::Language>& language_fields() {
  using model::Language;
  static const auto record =
      Record<Language>({.id = "language",
                        .noun = "a language",
                        .description = "A language, or its name alone.",
                        .entry = true,
                        .text_field = "language",
                        .value_field = "fluency"},
                       {
                           field<Line>("language", &Language::language, "The language.")
                               .example("Vietnamese")
                               .mistaken({"name", "lang", "title"}),
                           field<Line>("fluency", &Language::fluency, "How well.")
                               .example("native speaker")
                               .mistaken({"level", "proficiency"}),
                       })
          .include(selector_fields(), &Language::selectors)
          .after(set_span<Language>);
  return record;
}

schema::Field<Decoded> languages_section() {
  return section<language_fields>(&model::Resume::languages, "Languages.")
      .example("[{language: Vietnamese, fluency: native speaker}]")
      .mistaken({"langs", "spokenLanguages"});
}

const Record<model::Interest>& interest_fields() {
  using model::Interest;
  static const auto record =
      Record<Interest>({.id = "interest",
                        .noun = "an interest",
                        .description = "An interest, or its name alone.",
                        .entry = true,
                        .text_field = "name",
                        .value_field = "keywords"},
                       {
                           field<Line>("name", &Interest::name, "The interest.")
                               .example("Chess")
                               .mistaken({"title", "interest", "hobby"}),
                           field<Prose>("summary", &Interest::summary, "More about it.")
                               .extension()
                               .example("Correspondence chess since 2009.")
                               .mistaken({"description"}),
                           field<List<Line>>("keywords", &Interest::keywords, "More exactly.")
                               .example("[endgames, correspondence]")
                               .mistaken({"items", "details"}),
                       })
          .include(selector_fields(), &Interest::selectors)
          .after(set_span<Interest>);
  return record;
}

schema::Field<Decoded> interests_section() {
  return section<interest_fields>(&model::Resume::interests, "Interests.")
      .example("[{name: Chess}]")
      .mistaken({"hobbies", "hobby"});
}

const Record<model::Reference>& reference_fields() {
  using model::Reference;
  static const auto record =
      Record<Reference>(
          {.id = "reference",
           .noun = "a reference",
           .description = "What somebody says of the person.",
           .entry = true,
           .lone_text = "reference"},
          {
              field<Line>("name", &Reference::name, "Who says it.")
                  .example("Charles Babbage")
                  .mistaken({"person", "author", "referee"}),
              field<Prose>("reference", &Reference::reference, "The words.")
                  .example("The best engineer I have worked with.")
                  .mistaken({"text", "quote", "summary", "description"}),
              field<Line>("position", &Reference::position, "What they are.")
                  .extension()
                  .example("Lucasian Professor")
                  .mistaken({"title", "role", "jobTitle"}),
              field<Line>("organization", &Reference::organization, "Where.")
                  .extension()
                  .example("University of Cambridge")
                  .mistaken({"company", "employer", "institution"}),
              field<Line>("relationship", &Reference::relationship, "What they are to the person.")
                  .extension()
                  .example("former supervisor")
                  .mistaken({"relation"}),
              field<OneOrMore<Nested<email_fields>>>("email", &Reference::emails,
                                                     "E-mail address; or several.")
                  .extension()
                  .example("charles@example.org")
                  .mistaken({"mail", "contact"}),
              field<OneOrMore<Nested<phone_fields>>>("phone", &Reference::phones,
                                                     "Telephone number; or several.")
                  .extension()
                  .example("\"+44 20 7946 0958\"")
                  .mistaken({"tel", "telephone", "mobile"}),
              field<UrlValue>("url", &Reference::url, "Address of a page.")
                  .extension()
                  .example("https://charles.example.org")
                  .mistaken({"link", "website"}),
          })
          .include(selector_fields(), &Reference::selectors)
          .after(set_span<Reference>);
  return record;
}

namespace {

// Somebody who speaks for the person, or a text alone: "Available on request".
struct ReferenceValue {
  static const schema::Shape& shape() {
    static const schema::Shape shape = [] {
      schema::Shape made = Nested<reference_fields>::shape();
      made.short_form = &Prose::shape();
      return made;
    }();
    return shape;
  }
  static bool decode(schema::Context& context, const yaml::Node& node, model::Reference& value) {
    // `id` has the form of a language, and is a field.
    const bool text = node.kind == yaml::Kind::kScalar ||
                      schema::record_internal::is_language_map(node, &reference_fields().info());
    if (!text) return reference_fields().decode(context, node, value);
    value.span = schema::opening(node);
    return Prose::decode(context, node, value.reference);
  }
  static schema::Value encode(const schema::Encoding& encoding, const model::Reference& value) {
    return reference_fields().encode(encoding, value);
  }
};

// A text may stand for the whole section.
struct ReferencesValue : OneOrMore<ReferenceValue> {
  static bool decode(schema::Context& context, const yaml::Node& node,
                     std::vector<model::Reference>& value) {
    // What programs write in place of a list has its own rules.
    const bool one =
        node.kind == yaml::Kind::kScalar || (node.kind == yaml::Kind::kMapping && !context.lenient);
    return one ? OneOrMore<ReferenceValue>::decode(context, node, value)
               : List<ReferenceValue>::decode(context, node, value);
  }
  static schema::Value encode(const schema::Encoding& encoding,
                              const std::vector<model::Reference>& value) {
    return List<ReferenceValue>::encode(encoding, value);
  }
};

}  // namespace

schema::Field<Decoded> references_section() {
  return field<ReferencesValue>("", schema::in(&Decoded::resume, &model::Resume::references),
                                "What others say; or one text, such as `Available on request`.")
      .example("[{name: Charles Babbage, reference: The best.}]")
      .mistaken({"referees", "testimonials", "recommendations"});
}

}  // namespace resumec::decode
