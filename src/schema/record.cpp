#include "schema/record.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>

#include "characters/edit_distance.h"
#include "diag/suggest.h"
#include "schema/advice.h"
#include "schema/contains.h"
#include "schema/example.h"
#include "schema/language_map.h"

namespace resumec::schema {
const FieldInfo* false_friend(const RecordInfo& record, std::string_view key) {
  for (const FieldInfo& field : record.fields) {
    if (contains(field.mistaken, key)) return &field;
  }
  return nullptr;
}

std::string meant_field(const RecordInfo& record, std::string_view key) {
  if (const FieldInfo* field = false_friend(record, key)) return std::string(field->name);
  std::vector<std::string_view> names;
  std::vector<std::string_view> others;
  for (const FieldInfo& field : record.fields) {
    names.push_back(field.name);
    for (const std::string_view other : field.mistaken) others.push_back(other);
  }
  std::string near = characters::nearest(key, names);
  if (!near.empty()) return near;
  // `start_dat` is near the false friend `startdate`; the name behind it is what to write.
  const std::string friendly = characters::nearest(key, others);
  if (friendly.empty()) return {};
  for (const FieldInfo& field : record.fields) {
    if (contains(field.mistaken, friendly)) return std::string(field.name);
  }
  return {};
}

namespace record_internal {
namespace {

// "fields of a job: `name`, `position`, ...": what helps when no name is near.
std::string list_of_fields(const RecordInfo& record) {
  std::vector<std::string_view> names;
  for (const FieldInfo& field : record.fields) names.push_back(field.name);
  return fmt::format("{} has {}", record.noun, [&names] {
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (i > 0) text += i + 1 == names.size() ? " and " : ", ";
      text += fmt::format("`{}`", names[i]);
    }
    return text;
  }());
}

// Whether a value is more than nothing and white space.
bool says_something(const yaml::Node& node) {
  if (node.kind != yaml::Kind::kScalar) return !node.items.empty() || !node.pairs.empty();
  return !node.is_null() && node.text.text().find_first_not_of(" \t\r\n") != std::string::npos;
}

// An old name beside the new one, of which only the new one is read. That is nothing to anybody
// when both say the same, as in files that are written for programs of all ages; else a value would
// be lost, and only its author knows which.
void complain_beside(Context& context, const yaml::Pair& old, const yaml::Node& current,
                     const FieldInfo& field) {
  if (!says_something(*old.value)) return;
  const std::string key = diag::quoted(old.key->text.text());
  const std::string name = diag::quoted(field.name);
  const bool texts = old.value->kind == yaml::Kind::kScalar && current.kind == old.value->kind;
  if (texts && old.value->text.text() == current.text.text()) {
    auto complaint = diag::make(diag::Code::kLegacyKey, old.key->span,
                                fmt::format("{} is an old name of {}", key, name));
    if (context.lenient) complaint.kind = old.key->text.text() + " beside";
    context.add(complaint.mark("not read")
                    .label(current.span, "this says the same")
                    .hint(fmt::format("delete {}", key)));
    return;
  }
  auto complaint = diag::make(
      diag::Code::kLegacyBeside, old.value->span,
      fmt::format("{} is not read, for {} is there, of which it is an old "
                  "name",
                  texts ? fmt::format("{}: {}", key, diag::quoted(old.value->text.text())) : key,
                  name));
  if (context.lenient) complaint.severity = Severity::kWarning;
  context.add(complaint.mark("left out")
                  .label(current.span, "this is read")
                  .hint("keep the one that is right, or write the other where it belongs"));
}

}  // namespace

void complain_unknown(Context& context, const RecordInfo& record, const yaml::Node& mapping,
                      const yaml::Node& key_node, const yaml::Node& value) {
  const yaml::Pair pair{&key_node, &value};
  const std::string& key = key_node.text.text();
  auto complaint = diag::make(diag::Code::kUnknownKey, pair.key->span,
                              fmt::format("unknown key {} in {}", diag::quoted(key), record.noun));
  if (context.lenient) {
    complaint.severity = Severity::kWarning;
    complaint.note("its value is left out");
    // A program that has a key in entries of one kind often has it in those of others.
    complaint.kind = "left out " + key + " " + meant_field(record, key);
  }
  const Advice comma = advise_on_comma(context, mapping, pair, complaint);
  if (comma == Advice::kSaid) return;
  if (comma == Advice::kGiven) return context.add(complaint);
  const Advice own =
      record.advise == nullptr ? Advice::kNone : record.advise(context, mapping, pair, complaint);
  if (own == Advice::kSaid) return;
  const bool said =
      own == Advice::kGiven || advise_on_group(context, record, mapping, pair, complaint);
  const std::string name = said ? std::string() : meant_field(record, key);
  if (!name.empty()) {
    suggest_key(context, mapping, *pair.key, name, complaint);
  } else if (said || advise_on_key(context, record, mapping, pair, complaint) != Advice::kNone) {
    // Said already.
  } else if (!record.text_field.empty() && mapping.pairs.size() == 1 && !mapping.flow) {
    complaint.note("a text with `: ` in it is a mapping to YAML");
    complaint.hint("put the whole text in quotes");
    if (context.files != nullptr && pair.value->kind == yaml::Kind::kScalar) {
      const source::Span all = source::hull(pair.key->span, pair.value->span);
      const std::string& file = (*context.files)[all.file].text();
      complaint.fix("quote the text", all, context.flow().text(file.substr(all.begin, all.size())));
    }
  } else if (context.is_news(record.noun)) {
    complaint.hint(list_of_fields(record));
    if (!context.lenient) complaint.hint("keys that begin with `x-` are let through");
  }
  context.add(complaint);
}

std::size_t resolve_key(Context& context, const RecordInfo& record, const yaml::Node& mapping,
                        const yaml::Pair& pair, bool& unknown) {
  const std::string& key = pair.key->text.text();
  for (std::size_t i = 0; i < record.fields.size(); ++i) {
    const FieldInfo& field = record.fields[i];
    if (field.name != key) continue;
    // Nothing under the new name must not take the place of what stands under the old one.
    const bool older =
        std::any_of(mapping.pairs.begin(), mapping.pairs.end(), [&field](const yaml::Pair& one) {
          return contains(field.legacy, one.key->text.text()) && says_something(*one.value);
        });
    return older && !says_something(*pair.value) ? kNone : i;
  }
  if (record.open || key.starts_with("x-") || contains(record.passes, key)) return kNone;
  for (std::size_t i = 0; i < record.fields.size(); ++i) {
    const FieldInfo& field = record.fields[i];
    if (!contains(field.legacy, key)) continue;
    if (context.lenient && is_blank(*pair.value)) return kNone;
    const yaml::Node* current = mapping.find(field.name);
    if (current != nullptr && says_something(*current)) {
      complain_beside(context, pair, *current, field);
      return kNone;
    }
    auto complaint = diag::make(
        diag::Code::kLegacyKey, pair.key->span,
        fmt::format("{} is an old name of {}", diag::quoted(key), diag::quoted(field.name)));
    // Whoever has the old name of one section has those of all.
    if (context.lenient) complaint.kind = key;
    context.add(complaint.fix(fmt::format("rename it to `{}`", field.name), pair.key->span,
                              context.written(*pair.key, field.name)));
    return i;
  }
  // Nothing is lost of a key that says nothing.
  if (context.lenient && is_blank(*pair.value)) return kNone;
  unknown = true;
  complain_unknown(context, record, mapping, *pair.key, *pair.value);
  return kNone;
}

namespace {

// "name:Ada" or "name Ada" where the keys of a mapping are wanted: it is a text to YAML.
bool complain_text_like_key(Context& context, const RecordInfo& record, const yaml::Node& node) {
  if (node.kind != yaml::Kind::kScalar || node.style != yaml::ScalarStyle::kPlain) return false;
  const std::string_view text = node.text.text();
  const std::size_t end = text.find_first_of(": ");
  if (end == std::string_view::npos || record.find(text.substr(0, end)) == nullptr) return false;
  const bool colon = text[end] == ':';
  const std::string_view name = text.substr(0, end);
  const std::string_view line = text.substr(end + 1);
  auto complaint =
      diag::make(diag::Code::kMissingSpace, node.text.span(end, end + 1),
                 colon ? "a space is missing behind `:`"
                       : fmt::format("a `:` is missing behind {}", diag::quoted(name)));
  const std::size_t behind = colon ? end + 1 : end;
  complaint.fix(colon ? "add the space" : "add the colon", node.text.span(behind, behind),
                colon ? " " : ":");
  // A text of several lines was folded into one: its first value cannot be told from the rest.
  context.add(line.find(':') == std::string_view::npos && line.size() < 60
                  ? complaint.hint(fmt::format("write `{}: {}`", name, line))
                  : complaint.hint(fmt::format("write `{}: ` before its value", name)));
  return true;
}

}  // namespace

bool check_mapping(Context& context, const RecordInfo& record, const yaml::Node& node) {
  if (node.kind == yaml::Kind::kMapping) return true;
  if (complain_text_like_key(context, record, node)) return false;
  const std::string_view key = record.fields.empty() ? "name" : record.fields.front().name;
  auto complaint =
      context.wrong_form(fmt::format("{} with keys such as `{}`", record.noun, key), node);
  const Flow flow = context.flow();
  if (node.kind == yaml::Kind::kScalar && context.path() == "the file") {
    complaint.hint(
        fmt::format("a résumé begins with `{}`",
                    flow.pair("basics", flow.mapping({{"name", flow.text("Ada Lovelace")}}))));
  } else if (node.kind == yaml::Kind::kScalar && !node.text.empty() && node.span.size() < 60) {
    const std::string fixed = flow.mapping({{std::string(key), flow.text(node.text.text())}});
    complaint.hint(fmt::format("write it as a mapping: {}", diag::quoted(fixed)));
  } else if (node.kind == yaml::Kind::kSequence && !record.text_field.empty()) {
    complaint.hint(flow.is_json()
                       ? "a list stands inside a list: leave its `[` and `]` out"
                       : "a list stands inside a list: give each of its items a `- ` of the outer "
                         "one");
  } else if (node.kind == yaml::Kind::kSequence) {
    complaint.hint(node.flow ? "there is one of it only: leave the `[` and `]` out"
                             : "there is one of it only: leave the `- ` out");
  }
  context.add(complaint);
  return false;
}

namespace {

// "basics.name" for a record whose `basics` is required and absent.
std::string missing_path(const FieldInfo& field) {
  std::string path(field.name);
  const RecordInfo* record = field.shape->record;
  if (record == nullptr) return path;
  for (const FieldInfo& inner : record->fields) {
    if (inner.required) return path + "." + missing_path(inner);
  }
  return path;
}

std::string joined(const Context& context, std::string_view name) {
  const std::string path = context.path();
  return path == "the file" ? std::string(name) : fmt::format("{}.{}", path, name);
}

// Whether `key` is what a mapping must have that is required itself: `name` at the top of the file.
bool is_misplaced(const FieldInfo& field, std::string_view key) {
  if (field.shape->record == nullptr) return false;
  return std::any_of(
      field.shape->record->fields.begin(), field.shape->record->fields.end(),
      [&key](const FieldInfo& inner) {
        return inner.required &&
               (inner.name == key || contains(inner.mistaken, key) || contains(inner.parts, key));
      });
}

// Whether `field` stands in `node` under a name that is not its own, or in a text with a colon that
// was read as a mapping: both have been complained about.
bool is_misnamed(const RecordInfo& record, const yaml::Node& node, const FieldInfo& field) {
  if (field.name == record.text_field && node.pairs.size() == 1 && !node.flow) return true;
  return std::any_of(node.pairs.begin(), node.pairs.end(), [&](const yaml::Pair& pair) {
    const std::string& key = pair.key->text.text();
    if (record.find(key) != nullptr) return false;
    return contains(field.parts, key) || meant_field(record, key) == field.name ||
           is_misplaced(field, key);
  });
}

void check_required(Context& context, const RecordInfo& record, const yaml::Node& node,
                    const std::vector<bool>& given, bool unknown) {
  for (std::size_t i = 0; i < record.fields.size(); ++i) {
    const FieldInfo& field = record.fields[i];
    if (!field.required || given[i]) continue;
    const yaml::Node* value = node.find(field.name);
    // The mapping itself has complained about what it lacks. One of texts by language has not.
    const bool mapping = value != nullptr && value->kind == yaml::Kind::kMapping &&
                         (field.shape->short_form == nullptr || !looks_like_language_map(*value));
    if (mapping && field.shape->kind == Shape::Kind::kMapping) continue;
    // A key that was only warned of leaves the field as empty as one that is not there.
    if (value == nullptr && unknown && !context.lenient && is_misnamed(record, node, field)) {
      continue;
    }
    const std::string path = joined(context, missing_path(field));
    if (value != nullptr &&
        (field.shape->record == nullptr || field.shape->short_form != nullptr)) {
      context.add(diag::make(diag::Code::kMissingField, opening(*value),
                             fmt::format("{} is empty", diag::quoted(path)))
                      .mark("nothing here"));
      continue;
    }
    auto complaint = diag::make(diag::Code::kMissingField, opening(node),
                                fmt::format("{} is missing", diag::quoted(path)));
    complaint.mark(fmt::format("{} begins here", singular(record.noun)));
    if (!field.example.empty()) {
      const Flow flow = context.flow();
      complaint.hint(fmt::format("add `{}`", flow.pair(field.name, example_to_type(field, flow))));
    }
    context.add(complaint);
  }
}

}  // namespace

bool check_given(Context& context, const RecordInfo& record, const yaml::Node& node,
                 const std::vector<bool>& given, bool unknown) {
  std::vector<const yaml::Node*> content;
  for (const yaml::Pair& pair : node.pairs) {
    for (std::size_t i = 0; i < record.fields.size(); ++i) {
      const FieldInfo& field = record.fields[i];
      if (!given[i] || !field.content) continue;
      const std::string& key = pair.key->text.text();
      if (field.name == key || contains(field.legacy, key)) content.push_back(pair.key);
    }
  }
  if (context.lenient && record.entry && content.empty()) return false;
  check_required(context, record, node, given, unknown);
  std::vector<std::string_view> names;
  for (const FieldInfo& field : record.fields) {
    if (field.content) names.push_back(field.name);
  }
  if (content.empty() && record.entry && !unknown) {
    const std::string what = record.exclusive ? one_of(names) : fmt::format("`{}`", names.front());
    context.add(diag::make(diag::Code::kEmptyEntry, opening(node),
                           fmt::format("{} is empty", diag::quoted(context.path())))
                    .mark("nothing to show")
                    .hint(fmt::format("give it {}, or delete it", what)));
  }
  if (content.size() > 1 && record.exclusive) {
    context.add(diag::make(diag::Code::kOneOf, content[1]->span,
                           fmt::format("{} has both {} and {}", diag::quoted(context.path()),
                                       diag::quoted(content[0]->text.text()),
                                       diag::quoted(content[1]->text.text())))
                    .mark("second")
                    .label(content[0]->span, "first")
                    .hint("put each in an item of its own, after `- `"));
  }
  return true;
}

bool is_foreign_setting(Context& context, const FieldInfo& field, const yaml::Node& value) {
  if (!context.lenient || !field.is_setting) return false;
  const Shape& shape = *field.shape;
  const yaml::Kind wanted = shape.kind == Shape::Kind::kList   ? yaml::Kind::kSequence
                            : shape.kind == Shape::Kind::kText ? yaml::Kind::kScalar
                                                               : yaml::Kind::kMapping;
  // Our lists are of mappings; the names of sections in their order are for another program.
  const bool names =
      wanted == yaml::Kind::kSequence && !value.items.empty() &&
      std::all_of(value.items.begin(), value.items.end(),
                  [](const yaml::Node* item) { return item->kind == yaml::Kind::kScalar; });
  if (value.kind == wanted && !names) return false;
  const Context::Step step(context, field.name);
  // Languages that have one kind of collection write an empty mapping as an empty list.
  if (is_blank(value)) return true;
  auto complaint = context.wrong_form(shape.noun, value);
  if (names) {
    const Context::Step item(context, 0);
    complaint = context.wrong_form(shape.item->noun, *value.items.front());
  }
  context.forgive(complaint, "left out: another program's");
  context.add(complaint);
  return true;
}

bool is_language_map(const yaml::Node& node, const RecordInfo* record) {
  if (!looks_like_language_map(node)) return false;
  return record == nullptr ||
         std::none_of(node.pairs.begin(), node.pairs.end(), [record](const yaml::Pair& pair) {
           return record->find(pair.key->text.text()) != nullptr;
         });
}

}  // namespace record_internal

}  // namespace resumec::schema
