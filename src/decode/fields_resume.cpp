// The top of the file.
#include <fmt/format.h>

#include "decode/contact.h"
#include "decode/fields.h"
#include "decode/language_tag.h"
#include "decode/rich_text.h"

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

// "Professional Service" of "professional_service" and "professionalService".
std::string title_of(std::string_view key) {
  std::string title;
  for (const char c : key) {
    const bool parts = c == '_' || c == '-' || c == ' ';
    const bool capital = c >= 'A' && c <= 'Z';
    if (title.empty() || title.back() == ' ') {
      if (!parts) title += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    } else if (parts) {
      title += ' ';
    } else {
      const bool hump = capital && title.back() >= 'a' && title.back() <= 'z';
      title += hump ? std::string(" ") + c : std::string(1, c);
    }
  }
  while (title.ends_with(' ')) title.pop_back();
  return title;
}

// The first thing that an entry of `value` says.
std::string first_name(const yaml::Node& value) {
  const yaml::Node* item = &value;
  while (item != nullptr && item->kind != yaml::Kind::kScalar) {
    if (item->kind == yaml::Kind::kSequence) {
      item = item->items.empty() ? nullptr : item->items.front();
    } else {
      item = item->pairs.empty() ? nullptr : item->pairs.front().value;
    }
  }
  constexpr std::size_t kShown = 60;
  return item == nullptr || item->text.text().size() > kShown ? "..." : item->text.text();
}

// Somebody's own list at the top of the file, or what belongs to the person.
std::string advise_on_section(std::string_view key, const yaml::Node& value) {
  const schema::RecordInfo& basics = basics_fields().info();
  if (basics.find(key) != nullptr || !schema::meant_field(basics, key).empty()) {
    const std::string name =
        basics.find(key) != nullptr ? std::string(key) : schema::meant_field(basics, key);
    if (value.kind != yaml::Kind::kScalar) return fmt::format("`{}` belongs into `basics`", name);
    return fmt::format("write it into `basics`: `basics: {{{}: {}}}`", name,
                       schema::flow_scalar(first_name(value)));
  }
  const std::string title = schema::flow_scalar(title_of(key));
  // One text is seldom a section.
  if (title.size() < 2 || value.kind == yaml::Kind::kScalar) return {};
  return fmt::format("a section of your own: `sections: [{{title: {}, entries: [{{name: {}}}]}}]`",
                     title, schema::flow_scalar(first_name(value)));
}

}  // namespace

const Record<Decoded>& resume_fields() {
  static const auto record = Record<Decoded>(
      {.id = "resume",
       .noun = "a résumé",
       .description = "A résumé: JSON Resume 1.x with additions.",
       .passes = {"$schema"},
       .advise = advise_on_section},
      {
          field<Nested<basics_fields>>("basics", in(&Decoded::resume, &Resume::basics),
                                       "Who it is, and how to reach them.")
              .example("{name: Ada Lovelace}")
              .required()
              .mistaken({"personal", "contact", "header", "person", "info", "profile", "basic",
                         "personalInfo", "personal_info", "about_me"}),
          field<RichBlocks>("about", in(&Decoded::resume, &Resume::about),
                            "An introduction longer than the summary; paragraphs and lists.")
              .example("I work where data meets operations.")
              .mistaken({"bio", "introduction", "intro", "aboutMe"}),
#define RESUMEC_LIST_SECTION(name, key, type, item, form) named(#key, key##_section()),
#include "sections/list.def"
          field<List<Nested<section_fields>>>("sections", in(&Decoded::resume, &Resume::sections),
                                              "Sections of your own.")
              .example("[{title: Talks, entries: [{name: PyCon Vietnam}]}]")
              .setting()
              .mistaken({"custom", "customSections", "extra", "other"}),
          field<Nested<layout_fields>>("layout", in(&Decoded::resume, &Resume::layout),
                                       "Order of the sections and the page budget.")
              .example("{pages: 1}")
              .setting(),
          field<schema::Any>("design", &Decoded::design,
                             "Theme and design tokens (`resumec themes`).")
              .example("{theme: modern}")
              .setting()
              .mistaken({"theme", "style", "themes", "styles"}),
          field<schema::Any>("outputs", &Decoded::outputs,
                             "Options of the formats ([outputs](outputs.md)).")
              .example("{text: {width: 72}}")
              .mistaken({"output", "formats", "format", "export"}),
          field<LanguageTag>("locale", in(&Decoded::resume, &Resume::locale),
                             "Language of titles and dates, a BCP 47 tag.")
              .example("en")
              .setting()
              .mistaken({"language", "lang"}),
          field<VariantsValue>("variants", in(&Decoded::resume, &Resume::variants),
                               "Tailored versions, by name.")
              .example("{short: {exclude: [teaching]}}")
              .setting()
              .mistaken({"variant", "versions", "profiles"}),
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
