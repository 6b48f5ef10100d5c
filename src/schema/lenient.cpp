#include "schema/lenient.h"

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "diag/suggest.h"
#include "schema/parts.h"

namespace resumec::schema {
namespace {

using source::MappedText;

std::vector<MappedText> split(const MappedText& text, bool prose) {
  std::vector<MappedText> found;
  for (const auto& part : list_parts(text.text(), prose)) {
    found.push_back(text.slice(part.first, part.second));
  }
  return found;
}

bool is_prose(const Shape& item) {
  const FieldInfo* text =
      item.record == nullptr ? nullptr : item.record->find(item.record->text_field);
  return text == nullptr ? item.prose : text->shape->prose;
}

bool has_field_of(const RecordInfo& record, const yaml::Node& mapping) {
  return std::any_of(mapping.pairs.begin(), mapping.pairs.end(), [&record](const yaml::Pair& pair) {
    const std::string& key = pair.key->text.text();
    return std::any_of(record.fields.begin(), record.fields.end(), [&key](const FieldInfo& field) {
      return field.name == key ||
             std::find(field.legacy.begin(), field.legacy.end(), key) != field.legacy.end();
    });
  });
}

void tell(Context& context, std::string_view expected, const yaml::Node& node,
          std::string_view done) {
  auto complaint = context.wrong_form(expected, node);
  context.forgive(complaint, done);
  context.add(complaint);
}

// The entries of a mapping that has no more than a name and a value of each:
// {"Tools": ["Git", "Make"]}, {"github": "https://github.com/ada"}.
bool add_named(Context& context, const RecordInfo& record, const yaml::Node& node,
               yaml::Node& list) {
  const std::string_view name = record.fields.front().name;
  const std::string_view value = record.value_field.empty() ? record.lone_text : record.value_field;
  if (value.empty() || value == name || node.pairs.size() > kMostParts) return false;
  const bool deeper = std::any_of(node.pairs.begin(), node.pairs.end(), [](const yaml::Pair& pair) {
    return pair.value->kind == yaml::Kind::kMapping;
  });
  if (deeper) return false;
  for (const yaml::Pair& pair : node.pairs) {
    if (is_blank(*pair.value)) continue;
    yaml::Node& entry = context.stand_in(node);
    yaml::Node& name_key = context.stand_in(*pair.key);
    yaml::Node& value_key = context.stand_in(*pair.key);
    name_key.text = MappedText::generated(name, pair.key->span);
    value_key.text = MappedText::generated(value, pair.key->span);
    entry.pairs = {{&name_key, pair.key}, {&value_key, pair.value}};
    list.items.push_back(&entry);
  }
  return true;
}

// The items of a mapping where a list is meant: itself, or its values where a program has numbered
// or named them. A name goes into the first field of an entry that lacks it.
bool add_items(Context& context, const Shape& item, const yaml::Node& node, yaml::Node& list) {
  if (item.record == nullptr) return false;
  if (has_field_of(*item.record, node)) {
    list.items.push_back(&node);
    return true;
  }
  if (add_named(context, *item.record, node, list)) return true;
  const bool entries =
      std::all_of(node.pairs.begin(), node.pairs.end(), [&item](const yaml::Pair& pair) {
        return pair.value->kind == yaml::Kind::kMapping && has_field_of(*item.record, *pair.value);
      });
  if (!entries) return false;
  const std::string_view name = item.record->fields.front().name;
  for (const yaml::Pair& pair : node.pairs) {
    const bool numbered =
        pair.key->text.text().find_first_not_of("0123456789") == std::string::npos;
    if (numbered || pair.value->find(name) != nullptr) {
      list.items.push_back(pair.value);
      continue;
    }
    yaml::Node& named = context.stand_in(*pair.value);
    yaml::Node& key = context.stand_in(*pair.key);
    key.text = MappedText::generated(name, pair.key->span);
    named.pairs = pair.value->pairs;
    named.pairs.insert(named.pairs.begin(), {&key, pair.key});
    list.items.push_back(&named);
  }
  return true;
}

}  // namespace

const yaml::Node* read_as_list(Context& context, const Shape& item, const yaml::Node& node) {
  const bool may = context.lenient && context.may_stand_in();
  if (!may || node.kind == yaml::Kind::kSequence) return nullptr;
  yaml::Node& list = context.stand_in(node);
  list.kind = yaml::Kind::kSequence;
  // Languages that have one kind of collection write an empty list as an empty mapping.
  if (node.kind == yaml::Kind::kMapping && node.pairs.empty()) return &list;
  if (node.kind == yaml::Kind::kMapping) {
    if (!add_items(context, item, node, list)) return nullptr;
  } else if (item.record != nullptr && item.short_form == nullptr) {
    list.items.push_back(&node);
  } else {
    for (MappedText& text : split(node.text, is_prose(item))) {
      yaml::Node& one = context.stand_in(node);
      one.span = text.span();
      one.text = std::move(text);
      list.items.push_back(&one);
    }
  }
  tell(context, "a list of " + plural(item.noun), node,
       fmt::format("read as a list of {}", list.items.size()));
  return &list;
}

const yaml::Node* read_as_text(Context& context, const yaml::Node& node, std::string_view noun,
                               std::string_view joint) {
  const bool may = context.lenient && context.may_stand_in();
  if (!may || node.kind == yaml::Kind::kScalar) return nullptr;
  std::vector<const yaml::Node*> texts = node.items;
  for (const yaml::Pair& pair : node.pairs) texts.push_back(pair.value);
  yaml::Node& whole = context.stand_in(node);
  whole.kind = yaml::Kind::kScalar;
  whole.style = yaml::ScalarStyle::kDoubleQuoted;
  for (const yaml::Node* text : texts) {
    if (text->kind != yaml::Kind::kScalar) return nullptr;
    if (text->is_null() || text->is_empty_scalar()) continue;
    if (!whole.text.empty()) whole.text.append_decoded(joint, text->span);
    whole.text.append(text->text);
  }
  if (!whole.text.empty()) tell(context, noun, node, "its parts are read as one text");
  return &whole;
}

const yaml::Node* read_as_mapping(Context& context, const RecordInfo& record,
                                  const yaml::Node& node) {
  const bool one = context.lenient && node.kind == yaml::Kind::kSequence &&
                   node.items.size() == 1 && node.items[0]->kind == yaml::Kind::kMapping;
  if (!one) return nullptr;
  tell(context, record.noun, node, "its one item is read");
  return node.items[0];
}

const FieldInfo* read_as_field(Context& context, const RecordInfo& record, const yaml::Node& node) {
  if (!context.lenient || !record.entry || node.kind != yaml::Kind::kScalar) return nullptr;
  if (record.fields.empty() || node.is_empty_scalar()) return nullptr;
  const FieldInfo* field =
      record.lone_text.empty() ? &record.fields.front() : record.find(record.lone_text);
  tell(context, record.noun, node, fmt::format("read as its {}", diag::quoted(field->name)));
  return field;
}

bool is_false(const yaml::Node& node, const Shape& shape) {
  if (shape.kind == Shape::Kind::kBoolean || shape.kind == Shape::Kind::kAny) return false;
  return node.kind == yaml::Kind::kScalar && node.style == yaml::ScalarStyle::kPlain &&
         node.text.text() == "false";
}

bool is_blank(const yaml::Node& node) {
  switch (node.kind) {
    case yaml::Kind::kSequence:
      return std::all_of(node.items.begin(), node.items.end(),
                         [](const yaml::Node* item) { return is_blank(*item); });
    case yaml::Kind::kMapping:
      return std::all_of(node.pairs.begin(), node.pairs.end(),
                         [](const yaml::Pair& pair) { return is_blank(*pair.value); });
    case yaml::Kind::kScalar:
      break;
  }
  return node.is_null() || node.text.text().find_first_not_of(" \t\r\n") == std::string::npos;
}

}  // namespace resumec::schema
