// The résumé's list of fields: one function a mapping. Everything else about a field (JSON Schema,
// the reference page, suggestions, the tests' sample) is made from these.
#pragma once

#include "decode/decode.h"
#include "model/resume.h"
#include "schema/record.h"
#include "schema/values.h"

namespace resumec::decode {

// Shared by many (fields_shared.cpp).
const schema::Record<model::Selectors>& selector_fields();
const schema::Record<model::Period>& period_fields();  // startDate, endDate, dateText
const schema::Record<model::Highlight>& highlight_fields();

// A mapping, or one text.
struct LocationValue {
  static const schema::Shape& shape();
  static bool decode(schema::Context& context, const yaml::Node& node, model::Location& value);
};

using Highlights = schema::List<schema::Nested<highlight_fields>>;

// The place of a mapping, as a hook of its record.
template <class T>
void set_span(schema::Context& /*context*/, const yaml::Node& node, T& object) {
  object.span = schema::opening(node);
}

const schema::Record<model::Basics>& basics_fields();
const schema::Record<model::Work>& work_fields();
const schema::Record<model::Work>& volunteer_fields();
const schema::Record<model::Education>& education_fields();
const schema::Record<model::Award>& award_fields();
const schema::Record<model::Certificate>& certificate_fields();
const schema::Record<model::Publication>& publication_fields();
const schema::Record<model::Skill>& skill_fields();
const schema::Record<model::Language>& language_fields();
const schema::Record<model::Interest>& interest_fields();
const schema::Record<model::Reference>& reference_fields();
const schema::Record<model::Project>& project_fields();
const schema::Record<model::Contribution>& contribution_fields();
const schema::Record<model::Topic>& topic_fields();
const schema::Record<model::CustomSection>& section_fields();
const schema::Record<model::Layout>& layout_fields();
const schema::Record<model::SectionLayout>& section_layout_fields();
const schema::Record<model::Variant>& variant_fields();
const schema::Record<model::Meta>& meta_fields();
const schema::Record<Decoded>& resume_fields();

// A mapping of the author's names to variants.
struct VariantsValue {
  static const schema::Shape& shape();
  static bool decode(schema::Context& context, const yaml::Node& node,
                     std::vector<model::Variant>& value);
};

}  // namespace resumec::decode
