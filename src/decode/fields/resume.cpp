// The top of the file.
#include "decode/fields/draft_keys.h"
#include "decode/fields/fields.h"
#include "decode/values/contact.h"
#include "decode/values/language_tag.h"
#include "decode/values/rich_text.h"

namespace resumec::decode {

using schema::field;
using schema::in;
using schema::List;
using schema::Nested;
using schema::Record;

namespace {

using model::Resume;

// A section of the schema's list under its name.
schema::Field<Decoded> named(std::string_view key, schema::Field<Decoded> section) {
  section.info.name = key;
  return section;
}

}  // namespace

const Record<Decoded>& resume_fields() {
  static const auto record = Record<Decoded>(
      {.id = "resume",
       .noun = "a résumé",
       .description = "A résumé: JSON Resume 1.x with additions.",
       .passes = {"$schema"},
       .advise = advise_on_top},
      {
          field<Nested<basics_fields>>("basics", in(&Decoded::resume, &Resume::basics),
                                       "Who it is, and how to reach them.")
              .example("{name: Ada Lovelace}")
              .required()
              .mistaken({"personal", "contact", "header", "person", "info", "profile", "basic",
                         "personalInfo", "personal_info", "about_me"}),
          field<Prose>("about", in(&Decoded::resume, &Resume::about),
                       "An introduction longer than the summary; paragraphs and lists.")
              .extension()
              .example("I work where data meets operations.")
              .mistaken({"bio", "introduction", "intro", "aboutMe"}),
#define RESUMEC_LIST_SECTION(name, key, type, item, form) named(#key, key##_section()),
#include "sections/list.def"
          field<List<Nested<section_fields>>>("sections", in(&Decoded::resume, &Resume::sections),
                                              "Sections of your own.")
              .extension()
              .example("[{title: Patents, entries: [{name: A loom}]}]")
              .setting()
              .mistaken({"custom", "customSections", "extra", "other"}),
          field<Nested<layout_fields>>("layout", in(&Decoded::resume, &Resume::layout),
                                       "Order of the sections and the page budget.")
              .extension()
              .example("{pages: 1}")
              .setting(),
          field<schema::Any>("design", &Decoded::design,
                             "Theme and design tokens (`resumec themes`).")
              .extension()
              .example("{theme: modern}")
              .setting()
              .mistaken({"theme", "style", "themes", "styles"}),
          field<schema::Any>("outputs", &Decoded::outputs,
                             "Options of the formats ([outputs](outputs.md)).")
              .extension()
              .example("{text: {width: 72}}")
              .mistaken({"output", "formats", "format", "export"}),
          field<LanguageTag>("locale", in(&Decoded::resume, &Resume::locale),
                             "Language of titles and dates, a BCP 47 tag.")
              .extension()
              .example("en")
              .setting()
              .mistaken({"language", "lang"}),
          field<VariablesValue>("vars", &Decoded::variables,
                                "Words that stand in many texts, by name: `{{company}}` in a text "
                                "is the one of that name.")
              .extension()
              .example("{company: Zalopay}")
              .setting()
              .mistaken({"variables", "var", "define", "constants", "values"}),
          field<VariantsValue>("variants", in(&Decoded::resume, &Resume::variants),
                               "Tailored versions, by name.")
              .extension()
              .example("{short: {exclude: [teaching]}}")
              .setting()
              .mistaken({"variant", "versions"}),
          field<Nested<meta_fields>>("meta", in(&Decoded::resume, &Resume::meta),
                                     "Facts about the file.")
              .example("{lastModified: 2026-01-31}")
              .setting(),
      });
  return record;
}

const schema::RecordInfo& resume_info() {
  return resume_fields().info();
}

}  // namespace resumec::decode
