#include "decode/fields/decode.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "decode/checks/chronology.h"
#include "decode/checks/completeness.h"
#include "decode/fields/entry_of.h"
#include "decode/fields/fields.h"
#include "decode/fields/other_schema.h"
#include "diag/suggest.h"
#include "language/tag.h"
#include "model/sections.h"
#include "schema/json_schema.h"
#include "schema/language_map.h"
#include "sections/kind.h"

namespace resumec::decode {
namespace {

// Sections of the schema, as `layout.sections` names them.
std::vector<std::string_view> standard_sections() {
  std::vector<std::string_view> names;
  for (const sections::Kind kind : sections::kKinds) names.push_back(to_string(kind));
  return names;
}

// More names are no help in a message.
constexpr std::size_t kMostNamed = 50;
// The ids of the sections of the author's own as the file has them, also of those that a version
// leaves out: a line about one is then about nothing, and no mistake.
std::vector<std::string> own_sections(const yaml::Node& file) {
  std::vector<std::string> ids;
  const yaml::Node* sections = file.find("sections");
  if (sections == nullptr) return ids;
  for (const yaml::Node* section : sections->items) {
    const yaml::Node* id = section->find("id");
    if (id != nullptr && !id->is_empty_scalar()) ids.push_back(id->text.text());
  }
  return ids;
}

// Sections are named in `layout` and in variants before or after they are written.
void check_section_names(const model::Resume& resume, const yaml::Node& file, diag::Sink& sink) {
  const std::vector<std::string> ids = own_sections(file);
  std::vector<std::string_view> names = standard_sections();
  std::map<std::string_view, source::Span> titles;  // of sections without an id
  for (const model::CustomSection& section : resume.sections) {
    if (section.id.value.empty()) {
      titles.emplace(section.title.text(), section.title.span());
    } else {
      names.push_back(section.id.value);
    }
  }
  std::set<std::string_view> known_names(names.begin(), names.end());
  known_names.insert(ids.begin(), ids.end());
  const auto check_name = [&](const model::Placed<std::string>& name) {
    if (known_names.count(name.value) > 0) return;
    auto complaint = diag::make(diag::Code::kUnknownId, name.span,
                                fmt::format("there is no section {}", diag::quoted(name.value)));
    auto near = diag::did_you_mean(name.value, names);
    if (!near) {
      const std::string meant = schema::meant_field(resume_info(), name.value);
      const bool known = known_names.count(meant) > 0;
      if (known) near = fmt::format("did you mean `{}`?", meant);
    }
    const auto titled = titles.find(name.value);
    if (titled != titles.end()) {
      complaint.label(titled->second, "this section has a title and no id");
      complaint.hint("give it an `id`, such as `id: patents`, and name that");
    } else if (near) {
      complaint.hint(*near);
    }
    if (names.size() <= kMostNamed) {
      complaint.hint(fmt::format("sections are {}", schema::one_of(names)));
    }
    sink.add(complaint);
  };
  for (const model::CustomSection& section : resume.sections) {
    for (const auto* name : {&section.after, &section.before}) {
      if (!name->value.empty()) check_name(*name);
    }
  }
  const auto check = [&](const std::vector<model::SectionLayout>& layouts) {
    std::map<std::string_view, source::Span> seen;
    for (const model::SectionLayout& layout : layouts) {
      if (layout.section.value.empty()) continue;
      const auto [first, added] = seen.emplace(layout.section.value, layout.section.span);
      if (!added) {
        sink.add(diag::make(diag::Code::kSectionTwice, layout.section.span,
                            fmt::format("the section {} is listed twice",
                                        diag::quoted(layout.section.value)))
                     .mark("not read")
                     .label(first->second, "this line is read")
                     .hint("say all of it in one line"));
        continue;
      }
      check_name(layout.section);
    }
  };
  check(resume.layout.sections);
  for (const model::Variant& variant : resume.variants) check(variant.sections);
}

// Two sections of one id would be one to `layout.sections`, and one address on the page.
void check_section_ids(const model::Resume& resume, diag::Sink& sink) {
  std::map<std::string_view, source::Span> seen;
  const std::vector<std::string_view> standard = standard_sections();
  // One of the author's own may bear the name of a section that nobody has: those that came to the
  // schema later were written so.
  std::set<std::string_view> free;
  model::for_each_list(resume, [&free](sections::Kind kind, const auto& list) {
    if (list.empty()) free.insert(to_string(kind));
  });
  for (const model::CustomSection& section : resume.sections) {
    if (section.id.value.empty()) continue;
    const bool taken =
        std::find(standard.begin(), standard.end(), section.id.value) != standard.end();
    if (taken && free.count(section.id.value) == 0) {
      sink.add(diag::make(diag::Code::kDuplicateId, section.id.span,
                          fmt::format("the id {} is that of a section of the schema",
                                      diag::quoted(section.id.value)))
                   .hint(fmt::format("give it another, such as `my-{}`", section.id.value)));
      continue;
    }
    const auto [first, added] = seen.emplace(section.id.value, section.id.span);
    if (added) continue;
    sink.add(diag::make(diag::Code::kDuplicateId, section.id.span,
                        fmt::format("the id {} is used twice", diag::quoted(section.id.value)))
                 .mark("second")
                 .label(first->second, "first")
                 .hint("give one of them another id"));
  }
}

schema::Context context_for(const DecodeOptions& options, diag::Sink& sink) {
  schema::Context context(sink);
  context.lenient = options.syntax == yaml::Syntax::kJson;
  context.files = options.files;
  context.entry_of = entry_of;
  if (language::is_known_language(options.locale)) context.reader_language = options.locale;
  return context;
}

}  // namespace

Decoded decode(const yaml::Node& root, const DecodeOptions& options, diag::Sink& sink) {
  Decoded decoded;
  decoded.resume.span = schema::opening(root);
  if (refuse_other_schema(root, resume_info(), sink)) return decoded;
  schema::Context context = context_for(options, sink);
  context.meant_keys = context.lenient && !options.redacted;
  const yaml::Node* locale = root.find("locale");
  const std::string written = locale == nullptr ? std::string() : locale->text.text();
  const std::string& author = options.author_locale.empty() ? written : options.author_locale;
  const bool said = language::is_known_language(author);
  if (said) context.author_language = author;
  // An unknown one is complained of where the locale is chosen.
  const std::string& reader = options.locale.empty() ? written : options.locale;
  context.reader_language = language::is_known_language(reader) ? reader : context.author_language;
  // Without `locale` nothing is known of the texts' language, and nothing is said about it.
  context.foreign_reader =
      said && language::look_up_language(context.reader_language, {context.author_language}) ==
                  language::kNoLanguage;
  resume_fields().decode(context, root, decoded);
  schema::list_untranslated(context, locale);
  check_section_ids(decoded.resume, sink);
  const yaml::Node& file = options.file == nullptr ? root : *options.file;
  check_section_names(decoded.resume, file, sink);
  check_completeness(root, file, resume_info(), decoded.resume, !context.lenient, sink);
  check_chronology(decoded.resume, options.today, !context.lenient, sink);
  return decoded;
}

schema::Value encode(const Decoded& decoded, const schema::Encoding& encoding) {
  return resume_fields().encode(encoding, decoded);
}

std::string dump(const Decoded& decoded) {
  return schema::dump(encode(decoded, {.extensions = true, .readings = true}));
}

std::vector<model::Variant> decode_variants(const yaml::Node& root, const DecodeOptions& options,
                                            diag::Sink& sink) {
  std::vector<model::Variant> variants;
  const yaml::Node* node = root.find("variants");
  if (node == nullptr || node->is_null()) return variants;
  schema::Context context = context_for(options, sink);
  const schema::Context::Step step(context, "variants");
  const std::size_t errors = sink.error_count();
  VariantsValue::decode(context, *node, variants);
  // What is faulty must not be read, and complained of, a second time in its place in the résumé.
  for (model::Variant& variant : variants) {
    if (sink.error_count() > errors) variant.node = nullptr;
  }
  return variants;
}

model::Variant decode_overlay(const yaml::Node& root, std::string_view name,
                              const DecodeOptions& options, diag::Sink& sink) {
  schema::Context context = context_for(options, sink);
  model::Variant variant;
  variant.span = schema::opening(root);
  variant.name = source::MappedText::generated(name, variant.span);
  const std::size_t errors = sink.error_count();
  variant_fields().decode(context, root, variant);
  if (sink.error_count() > errors) variant.node = nullptr;
  return variant;
}

std::string json_schema(const schema::RecordInfo& design, const schema::RecordInfo& outputs,
                        std::string id, schema::OfferedWords words) {
  const auto shape_of = [](const schema::RecordInfo& record) {
    schema::Shape shape;
    shape.kind = schema::Shape::Kind::kMapping;
    shape.noun = record.noun;
    shape.record = &record;
    return shape;
  };
  const schema::Shape design_shape = shape_of(design);
  const schema::Shape outputs_shape = shape_of(outputs);
  schema::RecordInfo root = resume_info();
  for (schema::FieldInfo& field : root.fields) {
    if (field.name == "design") field.shape = &design_shape;
    if (field.name == "outputs") field.shape = &outputs_shape;
  }
  return schema::json_schema(root, {std::move(id), "Résumé", true, std::move(words)});
}

std::string overlay_schema(std::string id, schema::OfferedWords words) {
  return schema::json_schema(variant_fields().info(),
                             {std::move(id), "Overlay of a résumé", true, std::move(words)});
}

std::vector<std::string_view> section_names() {
  return standard_sections();
}

}  // namespace resumec::decode
