#include "decode/fields/other_schema.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "characters/edit_distance.h"
#include "decode/fields/person_lines.h"
#include "diag/suggest.h"
#include "schema/context.h"

namespace resumec::decode {
namespace {

bool is_mapping(const yaml::Node* node) {
  return node != nullptr && node->kind == yaml::Kind::kMapping;
}

// The key under which `root` has `name`.
source::Span key_span(const yaml::Node& root, std::string_view name) {
  for (const yaml::Pair& pair : root.pairs) {
    if (pair.key->text.text() == name) return pair.key->span;
  }
  return schema::opening(root);
}

void refuse(diag::Sink& sink, source::Span span, std::string_view program) {
  sink.add(diag::make(diag::Code::kNotAResume, span,
                      fmt::format("this is a résumé for {}, which has other keys", program))
               .hint("resumec reads JSON Resume's: `basics`, `work`, `education`, `skills`"));
}

bool contains(const std::vector<std::string_view>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Whether a key could be one of ours, mistyped or under another name.
bool is_near(std::string_view key, const schema::RecordInfo& resume) {
  if (key.starts_with("x-") || contains(resume.passes, key)) return true;
  std::vector<std::string_view> names;
  for (const schema::FieldInfo& field : resume.fields) {
    if (contains(field.mistaken, key) || contains(field.legacy, key)) return true;
    names.push_back(field.name);
  }
  return !characters::nearest(key, names).empty();
}

}  // namespace

bool refuse_other_schema(const yaml::Node& root, const schema::RecordInfo& resume,
                         diag::Sink& sink) {
  if (root.kind != yaml::Kind::kMapping) {
    if (root.is_null()) {
      sink.add(diag::make(diag::Code::kNotAResume, root.span, "the file is empty")
                   .hint("a résumé needs a name at least: `basics: {name: Ada Lovelace}`"));
      return true;
    }
    return false;
  }
  // Both have `basics`; here each section is a mapping with `items`.
  const yaml::Node* sections = root.find("sections");
  if (is_mapping(sections) && is_mapping(root.find("metadata"))) {
    refuse(sink, key_span(root, "sections"), "Reactive Resume");
    return true;
  }
  if (root.find("basics") != nullptr) return false;
  if (is_mapping(root.find("cv"))) {
    refuse(sink, key_span(root, "cv"), "RenderCV");
    return true;
  }
  const yaml::Node* content = root.find("content");
  if (is_mapping(content) && content->find("basics") != nullptr) {
    refuse(sink, key_span(root, "content"), "YAMLResume");
    return true;
  }
  const yaml::Node* meta = root.find("meta");
  const yaml::Node* format = is_mapping(meta) ? meta->find("format") : nullptr;
  if (format != nullptr && format->text.text().starts_with("FRESH")) {
    refuse(sink, format->span, "FRESH");
    return true;
  }
  const yaml::Node* employment = root.find("employment");
  if (is_mapping(employment) && employment->find("history") != nullptr) {
    refuse(sink, key_span(root, "employment"), "FRESH");
    return true;
  }
  // `name` at the top: somebody began without `basics`, of which most keys are.
  const auto of_person =
      std::count_if(root.pairs.begin(), root.pairs.end(), [](const yaml::Pair& pair) {
        return place_of_person(pair.key->text.text()).field != nullptr;
      });
  if (of_person * 2 > static_cast<std::ptrdiff_t>(root.pairs.size())) return false;
  const bool ours = root.pairs.empty() ||
                    std::any_of(root.pairs.begin(), root.pairs.end(), [&](const yaml::Pair& pair) {
                      return is_near(pair.key->text.text(), resume);
                    });
  if (ours) return false;
  sink.add(
      diag::make(diag::Code::kNotAResume, schema::opening(root),
                 fmt::format("this is no résumé: no key of it is one of a résumé's"))
          .mark(fmt::format("the first is {}", diag::quoted(root.pairs.front().key->text.text())))
          .hint("a résumé begins with `basics`, then `work`, `education`, `skills`"));
  return true;
}

}  // namespace resumec::decode
