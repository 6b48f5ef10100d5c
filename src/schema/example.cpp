#include "schema/example.h"

#include "diag/sink.h"
#include "source/source_map.h"
#include "yaml/read.h"

namespace resumec::schema {
namespace {

using Json = nlohmann::ordered_json;

Json scalar(const std::string& text, const Shape& shape) {
  const bool json = shape.kind == Shape::Kind::kBoolean || shape.kind == Shape::Kind::kInteger ||
                    shape.kind == Shape::Kind::kNumber;
  return json ? Json::parse(text) : Json(text);
}

// `shape` may be null: of what has no form, all scalars are texts.
Json value(const yaml::Node& node, const Shape* shape) {
  static const Shape any;
  Json out;
  switch (node.kind) {
    case yaml::Kind::kScalar:
      return scalar(node.text.text(), shape == nullptr ? any : *shape);
    case yaml::Kind::kSequence:
      out = Json::array();
      for (const yaml::Node* item : node.items) {
        out.push_back(value(*item, shape == nullptr ? nullptr : shape->item));
      }
      return out;
    case yaml::Kind::kMapping:
      break;
  }
  out = Json::object();
  for (const yaml::Pair& pair : node.pairs) {
    const std::string& key = pair.key->text.text();
    const Shape* form = shape == nullptr ? nullptr : shape->item;
    if (shape != nullptr && shape->record != nullptr) {
      const FieldInfo* field = shape->record->find(key);
      form = field == nullptr ? nullptr : field->shape;
    }
    out[key] = value(*pair.value, form);
  }
  return out;
}

}  // namespace

std::string example_to_type(const FieldInfo& field, const Flow& flow) {
  if (!flow.is_json()) return std::string(field.example);
  source::SourceMap files;
  diag::Sink sink;
  const source::FileId file = files.add("example", std::string(field.example));
  const yaml::Tree tree = yaml::read(files, file, yaml::Syntax::kYaml, sink);
  return tree.root() == nullptr ? std::string() : Json(value(*tree.root(), field.shape)).dump();
}

Json json_example(const FieldInfo& field) {
  if (field.example.empty()) return {};
  source::SourceMap files;
  diag::Sink sink;
  const source::FileId file = files.add("example", std::string(field.example));
  const yaml::Tree tree = yaml::read(files, file, yaml::Syntax::kYaml, sink);
  return tree.root() == nullptr ? Json() : value(*tree.root(), field.shape);
}

}  // namespace resumec::schema
