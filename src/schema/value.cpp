#include "schema/value.h"

#include <algorithm>

#include <fmt/format.h>

#include "schema/shape.h"

namespace resumec::schema {

Value Value::of(const source::MappedText& text) {
  return of(text.text(), text.span());
}

Value Value::of(std::string_view text, source::Span span) {
  if (text.empty()) return {};
  Value value;
  value.kind = Kind::kText;
  value.text = text;
  value.span = span;
  return value;
}

Value Value::number(int number, source::Span span) {
  Value value = of(std::to_string(number), span);
  value.kind = Kind::kNumber;
  return value;
}

Value Value::boolean(bool truth) {
  Value value = of(truth ? "true" : "false");
  value.kind = Kind::kBoolean;
  return value;
}

// Calls itself once a level, of which a tree has few (yaml/limits.h).
Value Value::of(const yaml::Node& node) {
  Value value;
  value.span = node.span;
  switch (node.kind) {
    case yaml::Kind::kScalar:
      value.kind = node.is_null() ? Kind::kNull : Kind::kText;
      value.text = node.is_null() ? std::string() : node.text.text();
      break;
    case yaml::Kind::kSequence:
      value.kind = Kind::kList;
      for (const yaml::Node* item : node.items) value.items.push_back(of(*item));
      break;
    case yaml::Kind::kMapping:
      value.kind = Kind::kMapping;
      for (const yaml::Pair& pair : node.pairs) {
        value.members.push_back({pair.key->text.text(), of(*pair.value)});
      }
      break;
  }
  return value;
}

const Value* Value::find(std::string_view key) const {
  const auto found = std::find_if(members.begin(), members.end(),
                                  [key](const Member& member) { return member.key == key; });
  return found == members.end() ? nullptr : &found->value;
}

// Calls itself once a level of the list of fields.
source::Span place_of(const Value& value) {
  source::Span place = value.span;
  for (const Value& item : value.items) place = source::hull(place, place_of(item));
  for (const Member& member : value.members) place = source::hull(place, place_of(member.value));
  return place;
}

LeftOut left_out(const RecordInfo& record, const FieldInfo& field, const Value& value) {
  // The top of a file is a mapping that nobody names, and tags are tags wherever they stand.
  const bool alone = record.id == "resume" || !field.content;
  return {
      alone ? fmt::format("`{}`", field.name) : fmt::format("`{}` of {}", field.name, record.noun),
      place_of(value)};
}

Value encode_text(const Encoding& encoding, const source::MappedText& text) {
  Value value = Value::of(text);
  if (value.empty() || text.language().empty() || !encoding.extensions) return value;
  Value by_language;
  by_language.kind = Value::Kind::kMapping;
  by_language.members.push_back({text.language(), std::move(value)});
  return by_language;
}

}  // namespace resumec::schema
