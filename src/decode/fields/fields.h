// The résumé's list of fields: one function a mapping. Everything else about a field (JSON Schema,
// the reference page, suggestions, the tests' sample) is made from these.
#pragma once

#include "decode/fields/decode.h"
#include "model/resume.h"
#include "schema/record.h"
#include "schema/values.h"

namespace resumec::decode {

// Shared by many (fields_shared.cpp).
const schema::Record<model::Selectors>& selector_fields();
const schema::Record<model::Period>& period_fields();  // startDate, endDate, dateText
const schema::Record<model::Highlight>& highlight_fields();

// check_period(), and that `date` stands alone.
void check_when(schema::Context& context, model::Period& period, const yaml::Node& entry,
                std::string_view what);

// A mapping, or one text. JSON Resume knows the place of a job as a text.
struct LocationValue {
  static const schema::Shape& shape();
  static bool decode(schema::Context& context, const yaml::Node& node, model::Location& value);
  static schema::Value encode(const schema::Encoding& encoding, const model::Location& value);
};

// The same of the person, which JSON Resume knows as a mapping.
struct HomeValue : LocationValue {
  static schema::Value encode(const schema::Encoding& encoding, const model::Location& value);
};

// A value and its place.
template <class Codec>
struct PlacedValue {
  static const schema::Shape& shape() { return Codec::shape(); }
  template <class T>
  static bool decode(schema::Context& context, const yaml::Node& node, model::Placed<T>& value) {
    value.span = node.span;
    return Codec::decode(context, node, value.value);
  }
  template <class T>
  static schema::Value encode(const schema::Encoding& encoding, const model::Placed<T>& value) {
    schema::Value written = Codec::encode(encoding, value.value);
    written.span = value.span;
    return written;
  }
};

using Highlights = schema::List<schema::Nested<highlight_fields>>;

// The name of a section. Whether there is one of that name is known only at the end (decode.cpp).
struct SectionName {
  static const schema::Shape& shape();
  static bool decode(schema::Context& context, const yaml::Node& node, std::string& value);
  static schema::Value encode(const schema::Encoding& encoding, const std::string& value);
};

// The place of a mapping, as a hook of its record.
template <class T>
void set_span(schema::Context& /*context*/, const yaml::Node& node, T& object) {
  object.span = schema::opening(node);
}

const schema::Record<model::Basics>& basics_fields();
const schema::Record<model::Contact>& email_fields();
const schema::Record<model::Contact>& phone_fields();

// Of each section in the schema's list: the fields of one item, and what is said of the whole list,
// without its name.
#define RESUMEC_LIST_SECTION(name, key, type, item, form) \
  const schema::Record<model::type>& item##_fields();     \
  schema::Field<Decoded> key##_section();
#include "sections/list.def"

// The field of a section of the file: a list of the items of `Get`.
template <auto Get, class Item>
schema::Field<Decoded> section(std::vector<Item> model::Resume::*member,
                               std::string_view description) {
  return schema::field<schema::List<schema::Nested<Get>>>("", schema::in(&Decoded::resume, member),
                                                          description);
}

const schema::Record<model::CustomSection>& section_fields();
const schema::Record<model::PageLimit>& page_limit_fields();
const schema::Record<model::Layout>& layout_fields();
const schema::Record<model::SectionLayout>& section_layout_fields();
const schema::Record<model::Variant>& variant_fields();
const schema::Record<model::Meta>& meta_fields();
const schema::Record<Decoded>& resume_fields();

// A mapping of names to texts. They stand in other texts by the time these are decoded, and the
// mapping is gone (assembly/variables.h): here it has its form alone.
struct VariablesValue {
  static const schema::Shape& shape();
  static bool decode(schema::Context& context, const yaml::Node& node, const yaml::Node*& value);
  static schema::Value encode(const schema::Encoding& encoding, const yaml::Node* value);
};

// A mapping of the author's names to variants.
struct VariantsValue {
  static const schema::Shape& shape();
  static bool decode(schema::Context& context, const yaml::Node& node,
                     std::vector<model::Variant>& value);
  static schema::Value encode(const schema::Encoding& encoding,
                              const std::vector<model::Variant>& value);
};

}  // namespace resumec::decode
