// Scalars are text to us whatever YAML makes of them (`score: 4.0`, `name: True`), so a schema that
// an editor applies to YAML's own types must take strings, numbers and booleans alike. `pattern`
// binds strings only (JSON Schema Validation, 6.3.3), `minimum` numbers only.
#include "schema/json_schema.h"

#include <map>
#include <nlohmann/json.hpp>

#include "language/tag.h"
#include "schema/example.h"
#include "schema/tokens.h"

namespace resumec::schema {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kInclude = "include";

// A text that shows nothing.
constexpr const char* kBlank = "^\\s*$";

class Writer {
 public:
  Json root(const RecordInfo& record, const SchemaHead& head) {
    includes_ = head.includes;
    words_ = &head.words;
    Json out;
    out["$schema"] = "https://json-schema.org/draft/2020-12/schema";
    out["$id"] = head.id;
    out["title"] = head.title;
    Json body = mapping(record);
    // What is let through by name at the top.
    for (const std::string_view key : record.passes) body["properties"][std::string(key)] = true;
    out.update(body);
    Json defs = Json::object();
    for (const auto& [id, definition] : defs_) defs[id] = definition;
    out["$defs"] = std::move(defs);
    return out;
  }

 private:
  Json mapping(const RecordInfo& record) {
    Json out;
    out["description"] = record.description;
    out["type"] = "object";
    Json properties = Json::object();
    Json required = Json::array();
    for (const FieldInfo& field : record.fields) {
      properties[std::string(field.name)] = property(record, field);
      if (field.required) required.push_back(field.name);
    }
    out["properties"] = std::move(properties);
    for (const FieldInfo& field : record.fields) {
      for (const std::string_view old : field.legacy) {
        Json legacy = property(record, field);
        legacy["description"] = "Old name of `" + std::string(field.name) + "`.";
        legacy["deprecated"] = true;
        out["properties"][std::string(old)] = std::move(legacy);
      }
    }
    const bool needs = !required.empty();
    if (takes_include(record)) {
      out["properties"][kInclude] = include();
      // What must be there may stand in the file.
      if (needs) {
        out["allOf"].push_back({{"if", {{"required", Json::array({kInclude})}}},
                                {"else", {{"required", std::move(required)}}}});
      }
    } else if (needs) {
      out["required"] = std::move(required);
    }
    if (record.entry && !needs) out["minProperties"] = 1;
    if (record.exclusive) out["oneOf"] = one_of_content(record);
    for (const FieldInfo& field : record.fields) {
      if (!field.instead_of.empty()) add_exclusion(out, field);
    }
    for (const FieldInfo& field : record.fields) {
      if (!field.shape->kinds.empty()) add_kinds(out, field);
    }
    if (!record.open) {
      out["patternProperties"] = {{"^x-", true}};
      out["additionalProperties"] = false;
    }
    return out;
  }

  // Of a variant the word has another meaning.
  [[nodiscard]] bool takes_include(const RecordInfo& record) const {
    return includes_ && record.find(kInclude) == nullptr;
  }

  Json include() {
    defs_["file"] = {
        {"type", "string"},
        {"pattern", "\\.([Yy][Aa]?[Mm][Ll]|[Jj][Ss][Oo][Nn]|[Mm][Dd]|[Tt][Xx][Tt])\\s*(#.*)?$"}};
    const Json file = {{"$ref", "#/$defs/file"}};
    defs_["include"] = {
        {"anyOf", Json::array({file, {{"type", "array"}, {"minItems", 1}, {"items", file}}})}};
    return {
        {"description",
         "Another file, or several, that say what is to stand here; behind a `#` a part of one."},
        {"$ref", "#/$defs/include"},
        {"examples", Json::array({"work.yaml", "all.yaml#work[Zalopay]"})}};
  }

  // That a value may stand in another file, beside what it may be else.
  void add_include(Json& out) {
    if (!includes_) return;
    if (out["type"].is_string()) out["type"] = Json::array({out["type"]});
    bool object = false;
    for (const Json& type : out["type"]) object = object || type == "object";
    if (!object) {
      out["type"].push_back("object");
      out["minProperties"] = 1;
      out["additionalProperties"] = false;
    }
    out["properties"][kInclude] = include();
  }

  // Exactly one field says something: what is blank does not stand there.
  Json one_of_content(const RecordInfo& record) {
    Json branches = Json::array();
    for (const FieldInfo& field : record.fields) {
      if (field.content) branches.push_back(says_something(field.name));
    }
    return branches;
  }

  void add_exclusion(Json& out, const FieldInfo& field) {
    Json absent = Json::object();
    for (const std::string_view other : field.instead_of) {
      absent[std::string(other)] = {{"$ref", define_blank()}};
    }
    Json rule = {{"if", says_something(field.name)}, {"then", {{"properties", std::move(absent)}}}};
    if (!out.contains("if")) {
      out.update(rule);
    } else {
      out["allOf"].push_back(std::move(rule));
    }
  }

  // A list whose items have the form that another field names.
  void add_kinds(Json& out, const FieldInfo& field) {
    const Shape& shape = *field.shape;
    const std::string name(field.name);
    const std::string kind(shape.kind_field);
    const auto is = [&kind](Json words) {
      return Json{{"properties", {{kind, {{"enum", std::move(words)}}}}},
                  {"required", Json::array({kind})}};
    };
    const auto of = [&](const Shape& item) {
      const Json& type = out["properties"][name]["type"];
      return Json{
          {"properties", {{name, {{"type", type}, {"items", value(item, Need::kOptional)}}}}}};
    };
    Json names = Json::array();
    for (const auto& one : shape.kinds) {
      names.push_back(one.first);
      out["allOf"].push_back({{"if", is(Json::array({one.first}))}, {"then", of(*one.second)}});
    }
    out["allOf"].push_back({{"if", {{"not", is(std::move(names))}}}, {"then", of(*shape.item)}});
    out["properties"][name].erase("items");
  }

  // Editors offer the properties of a branch; not those of its `not`.
  Json says_something(std::string_view name) {
    return {{"required", Json::array({name})},
            {"not", {{"properties", {{std::string(name), {{"$ref", define_blank()}}}}}}}};
  }

  // Null, white space, nothing in a list, nothing in any language.
  std::string define_blank() {
    defs_["blank"] = {{"type", {"null", "string", "array", "object"}},
                      {"pattern", kBlank},
                      {"maxItems", 0},
                      {"additionalProperties", blank_text()}};
    return "#/$defs/blank";
  }

  static Json blank_text() { return {{"type", {"null", "string"}}, {"pattern", kBlank}}; }

  Json property(const RecordInfo& record, const FieldInfo& field) {
    Json out = value(*field.shape, field.required ? Need::kRequired : Need::kOptional);
    explain_pattern(field, out);
    if (const auto* words = words_of(record, field)) {
      Json& offered = out.contains("items") ? out["items"] : out;
      offered = {{"anyOf", Json::array({{{"enum", *words}}, std::move(offered)})}};
    }
    Json described;
    described["description"] = field.description;
    described.update(out);
    if (!field.example.empty()) described["examples"] = Json::array({json_example(field)});
    // Editors offer examples, and take any other text.
    if (!field.shape->known.empty()) described["examples"] = field.shape->known;
    return described;
  }

  // Editors would show the pattern, which says nothing to people.
  static void explain_pattern(const FieldInfo& field, Json& out) {
    const bool list = field.shape->kind == Shape::Kind::kList;
    const Shape& shape = list ? *field.shape->item : *field.shape;
    Json& text = list && out.contains("items") ? out["items"] : out;
    if (shape.pattern.empty() || !text.contains("pattern")) return;
    std::string message = "expected " + shape.noun;
    if (!field.example.empty() && !list) {
      message += ", such as `" + std::string(field.example) + "`";
    }
    text["patternErrorMessage"] = std::move(message);
  }

  [[nodiscard]] const std::vector<std::string>* words_of(const RecordInfo& record,
                                                         const FieldInfo& field) const {
    auto found = words_->find(std::string(record.id) + "." + std::string(field.name));
    if (found == words_->end()) found = words_->find("." + std::string(field.name));
    return found == words_->end() || found->second.empty() ? nullptr : &found->second;
  }

  // Null, and a text of nothing, are as if they were not written: not so where something must be.
  enum class Need { kOptional, kRequired };

  Json value(const Shape& shape, Need need) {
    const bool optional = need == Need::kOptional;
    switch (shape.kind) {
      case Shape::Kind::kText:
        return text(shape, need);
      case Shape::Kind::kBoolean:
        return {{"type", types({"boolean", "string"}, optional)},
                {"pattern", "^(true|True|TRUE|false|False|FALSE)?$"}};
      case Shape::Kind::kInteger:
        return {{"type", types({"integer", "string"}, optional)},
                {"pattern", "^-?[0-9]+$"},
                {"minimum", *shape.minimum},
                {"maximum", *shape.maximum}};
      case Shape::Kind::kNumber:
        return {{"type", types({"number", "string"}, optional)},
                {"pattern", std::string("^-?") + kDecimalPattern + "$"},
                {"minimum", *shape.minimum / 1000.0},
                {"maximum", *shape.maximum / 1000.0}};
      case Shape::Kind::kChoice:
        return choice(shape, optional);
      case Shape::Kind::kList:
        return list(shape, optional);
      case Shape::Kind::kMapping:
        return mapping_value(shape, optional);
      case Shape::Kind::kAny:
        return Json::object();
    }
    return Json::object();
  }

  Json list(const Shape& shape, bool optional) {
    Json item = value(*shape.item, Need::kOptional);
    if (shape.one_may_stand) {
      Json many = {{"type", "array"}, {"items", item}};
      return {{"anyOf", Json::array({std::move(item), std::move(many)})}};
    }
    // Of a text, only that it is empty: programs write "" for a list of nothing.
    Json out = {{"type", types({"array", "string"}, optional)},
                {"maxLength", 0},
                {"items", std::move(item)}};
    add_include(out);
    return out;
  }

  static Json choice(const Shape& shape, bool nullable) {
    Json choices = shape.choices;
    if (nullable) choices.push_back(nullptr);
    return {{"enum", std::move(choices)}};
  }

  static Json types(std::initializer_list<const char*> names, bool nullable) {
    Json list = Json::array();
    for (const char* name : names) list.push_back(name);
    if (nullable) list.push_back("null");
    return list.size() == 1 ? list[0] : list;
  }

  Json text(const Shape& shape, Need need) {
    const bool nullable = need == Need::kOptional;
    Json out;
    if (!shape.pattern.empty()) {
      const bool numbers = shape.minimum.has_value();
      out["type"] = !numbers              ? types({"string"}, nullable)
                    : shape.takes_boolean ? types({"string", "integer", "boolean"}, nullable)
                                          : types({"string", "integer"}, nullable);
      const std::string some = nullable && shape.may_be_blank ? "?" : "";
      const std::string space = shape.may_be_blank ? "\\s*" : "";
      out["pattern"] = "^" + space + "(" + shape.pattern + ")" + some + space + "$";
      if (numbers) {
        out["minimum"] = *shape.minimum;
        out["maximum"] = *shape.maximum;
      }
      return out;
    }
    out["type"] = shape.by_language ? types({"string", "number", "boolean", "object"}, nullable)
                                    : types({"string", "number", "boolean"}, nullable);
    if (!nullable) out["pattern"] = "\\S";
    if (!shape.by_language) return out;
    out["minProperties"] = 1;
    out["patternProperties"] = {{"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$",
                                 {{"type", types({"string", "number", "boolean"}, true)}}}};
    out["additionalProperties"] = false;
    add_include(out);
    // Some text must be there in some language.
    if (!nullable) out["not"] = {{"type", "object"}, {"additionalProperties", blank_text()}};
    return out;
  }

  // The text that may stand for a mapping: as one in several languages it has none of the fields
  // whose names look like languages, such as `id`.
  Json short_form(const Shape& shape, Need need) {
    Json out = value(*shape.short_form, need);
    if (!shape.short_form->by_language || shape.record == nullptr) return out;
    Json fields = Json::array();
    for (const FieldInfo& field : shape.record->fields) {
      if (language::is_language_tag(field.name)) fields.push_back(field.name);
    }
    if (!fields.empty()) out["propertyNames"] = {{"not", {{"enum", std::move(fields)}}}};
    return out;
  }

  Json mapping_value(const Shape& shape, bool nullable) {
    Json out;
    if (shape.record != nullptr) {
      out["$ref"] = define(*shape.record);
    } else {
      out["type"] = types({"object"}, nullable);
      out["additionalProperties"] = value(*shape.item, Need::kOptional);
      if (includes_) {
        Json file = include();
        // A mapping is never a file's name, so that one of the author's own may be the word.
        if (shape.item->kind == Shape::Kind::kMapping) {
          file["anyOf"] = Json::array({{{"$ref", file["$ref"]}}, out["additionalProperties"]});
          file.erase("$ref");
        }
        out["properties"][kInclude] = std::move(file);
      }
      if (shape.key != nullptr) {
        out["propertyNames"] = {{"pattern", text(*shape.key, Need::kRequired)["pattern"]}};
      }
    }
    Json choices = Json::array();
    if (shape.short_form != nullptr) {
      choices.push_back(short_form(shape, nullable ? Need::kOptional : Need::kRequired));
    }
    if (shape.short_form == nullptr && nullable && shape.record != nullptr) {
      choices.push_back({{"type", "null"}});
    }
    if (choices.empty()) return out;
    choices.push_back(std::move(out));
    return {{"anyOf", std::move(choices)}};
  }

  std::string define(const RecordInfo& record) {
    std::string id(record.id);
    if (defs_.find(id) == defs_.end()) {
      defs_[id] = Json::object();
      defs_[id] = mapping(record);
    }
    return "#/$defs/" + id;
  }

  bool includes_ = false;
  const OfferedWords* words_ = nullptr;
  std::map<std::string, Json> defs_;
};

}  // namespace

std::string json_schema(const RecordInfo& root, const SchemaHead& head) {
  return Writer().root(root, head).dump(2) + "\n";
}

}  // namespace resumec::schema
