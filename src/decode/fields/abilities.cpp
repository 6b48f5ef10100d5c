// Skills, languages, interests, references. The first three may be given as bare names.
#include "decode/fields/fields.h"
#include "decode/values/rich_text.h"

namespace resumec::decode {

using schema::field;
using schema::List;
using schema::Record;

const Record<model::Skill>& skill_fields() {
  using model::Skill;
  static const auto record =
      Record<Skill>({.id = "skill",
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
                        field<List<Line>>("keywords", &Skill::keywords, "What belongs to it.")
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
      Record<Reference>({.id = "reference",
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
                                .mistaken({"text", "quote", "summary", "description"})
                                .holds({"position", "title", "role", "company", "organization",
                                        "email", "phone", "contact", "relationship", "address"}),
                        })
          .include(selector_fields(), &Reference::selectors)
          .after(set_span<Reference>);
  return record;
}

schema::Field<Decoded> references_section() {
  return section<reference_fields>(&model::Resume::references, "What others say.")
      .example("[{name: Charles Babbage, reference: The best.}]")
      .mistaken({"referees", "testimonials", "recommendations"});
}

}  // namespace resumec::decode
