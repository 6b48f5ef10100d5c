// Scalars are text to us whatever YAML makes of them (`score: 4.0`, `name: True`), so a schema that
// an editor applies to YAML's own types must take strings, numbers and booleans alike. `pattern`
// binds strings only (JSON Schema Validation, 6.3.3), `minimum` numbers only.
#include "schema/json_schema.h"

#include <map>
#include <nlohmann/json.hpp>

#include "schema/example.h"

namespace resumec::schema {
namespace {

using Json = nlohmann::ordered_json;

class Writer {
 public:
  Json root(const RecordInfo& record, const SchemaHead& head) {
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
      properties[std::string(field.name)] = property(field);
      if (field.required) required.push_back(field.name);
    }
    out["properties"] = std::move(properties);
    for (const FieldInfo& field : record.fields) {
      for (const std::string_view old : field.legacy) {
        Json legacy = property(field);
        legacy["description"] = "Old name of `" + std::string(field.name) + "`.";
        legacy["deprecated"] = true;
        out["properties"][std::string(old)] = std::move(legacy);
      }
    }
    if (!required.empty()) out["required"] = std::move(required);
    if (record.exclusive) out["oneOf"] = one_of_content(record);
    if (!record.open) {
      out["patternProperties"] = {{"^x-", true}};
      out["additionalProperties"] = false;
    }
    return out;
  }

  static Json one_of_content(const RecordInfo& record) {
    Json branches = Json::array();
    for (const FieldInfo& field : record.fields) {
      if (field.content) branches.push_back({{"required", Json::array({field.name})}});
    }
    return branches;
  }

  Json property(const FieldInfo& field) {
    Json out = value(*field.shape, field.required ? Need::kRequired : Need::kOptional);
    Json described;
    described["description"] = field.description;
    described.update(out);
    if (!field.example.empty()) described["examples"] = Json::array({json_example(field)});
    return described;
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
                {"pattern", R"(^-?([0-9]{1,6}(\.[0-9]{0,3})?|\.[0-9]{1,3})$)"},
                {"minimum", *shape.minimum / 1000.0},
                {"maximum", *shape.maximum / 1000.0}};
      case Shape::Kind::kChoice:
        return choice(shape, optional);
      case Shape::Kind::kList:
        // Of a text, only that it is empty: programs write "" for a list of nothing.
        return {{"type", types({"array", "string"}, optional)},
                {"maxLength", 0},
                {"items", value(*shape.item, Need::kOptional)}};
      case Shape::Kind::kMapping:
        return mapping_value(shape, optional);
      case Shape::Kind::kAny:
        return Json::object();
    }
    return Json::object();
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

  static Json text(const Shape& shape, Need need) {
    const bool nullable = need == Need::kOptional;
    Json out;
    if (!shape.pattern.empty()) {
      const bool blank = nullable && shape.may_be_blank;
      const bool numbers = shape.minimum.has_value();
      out["type"] = !numbers              ? types({"string"}, nullable)
                    : shape.takes_boolean ? types({"string", "integer", "boolean"}, nullable)
                                          : types({"string", "integer"}, nullable);
      out["pattern"] = blank ? "^\\s*$|" + shape.pattern : shape.pattern;
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
    return out;
  }

  Json mapping_value(const Shape& shape, bool nullable) {
    Json out;
    if (shape.record != nullptr) {
      out["$ref"] = define(*shape.record);
    } else {
      out["type"] = types({"object"}, nullable);
      out["additionalProperties"] = value(*shape.item, Need::kOptional);
    }
    Json choices = Json::array();
    if (shape.short_form != nullptr)
      choices.push_back(value(*shape.short_form, nullable ? Need::kOptional : Need::kRequired));
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

  std::map<std::string, Json> defs_;
};

}  // namespace

std::string json_schema(const RecordInfo& root, const SchemaHead& head) {
  return Writer().root(root, head).dump(2) + "\n";
}

}  // namespace resumec::schema
