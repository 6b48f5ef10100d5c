#include "schema/sample.h"

#include <fmt/format.h>

#include <algorithm>

namespace resumec::schema {
namespace {

// Which fields of a record stand in one item: alternatives never stand beside what they replace.
using Choice = std::vector<const FieldInfo*>;

std::vector<Choice> choices(const RecordInfo& record) {
  std::vector<Choice> items;
  if (record.exclusive) {
    for (const FieldInfo& field : record.fields) {
      if (!field.content) continue;
      Choice choice = {&field};
      // Whether items are numbered is said of a list alone.
      for (const FieldInfo& other : record.fields) {
        if (!other.content && field.shape->kind == Shape::Kind::kList) choice.push_back(&other);
      }
      items.push_back(std::move(choice));
    }
    return items;
  }
  Choice main;
  std::vector<Choice> alternatives;
  for (const FieldInfo& field : record.fields) {
    if (field.instead_of.empty()) {
      main.push_back(&field);
    } else {
      alternatives.push_back({&field});
    }
  }
  items.push_back(std::move(main));
  for (Choice& alternative : alternatives) {
    // An entry of an alternative alone would lack what is required of it.
    for (const FieldInfo& field : record.fields) {
      if (field.required) alternative.insert(alternative.begin(), &field);
    }
    items.push_back(std::move(alternative));
  }
  return items;
}

std::string unquoted(std::string_view yaml) {
  const bool quoted = yaml.size() >= 2 && yaml.front() == '"' && yaml.back() == '"';
  return std::string(quoted ? yaml.substr(1, yaml.size() - 2) : yaml);
}

class Writer {
 public:
  void mapping(const Choice& fields, const std::string& path, std::size_t indent,
               bool first_line_open) {
    for (const FieldInfo* field : fields) {
      if (!has_sample(*field->shape, *field)) continue;
      if (!first_line_open) out_.yaml.append(indent, ' ');
      first_line_open = false;
      out_.yaml += fmt::format("{}:", field->name);
      const std::string inner =
          path.empty() ? std::string(field->name) : fmt::format("{}.{}", path, field->name);
      value(*field->shape, *field, inner, indent);
    }
  }

  Sample take() { return std::move(out_); }

 private:
  static bool has_sample(const Shape& shape, const FieldInfo& field) {
    if (!field.sample.empty() || shape.sample != nullptr || shape.record != nullptr) return true;
    return shape.item != nullptr && has_sample(*shape.item, field);
  }

  void scalar(const Shape& shape, const FieldInfo& field, const std::string& path) {
    const std::string yaml =
        field.sample.empty() ? shape.sample(++serial_) : std::string(field.sample);
    out_.yaml += fmt::format(" {}\n", yaml);
    if (shape.kind != Shape::Kind::kMapping) out_.values.push_back({path, unquoted(yaml), &field});
  }

  // Behind "key:", up to the end of the line and of the lines below.
  void value(const Shape& shape, const FieldInfo& field, const std::string& path,
             std::size_t indent) {
    if (shape.kind == Shape::Kind::kList) {
      out_.yaml += '\n';
      list(*shape.item, field, path, indent + 2, shape.one_may_stand);
    } else if (shape.record != nullptr) {
      out_.yaml += '\n';
      mapping(choices(*shape.record).front(), path, indent + 2, false);
    } else if (shape.kind == Shape::Kind::kMapping && shape.sample == nullptr) {
      // The author chooses the keys.
      const std::string key = fmt::format("sample-key-{}", ++serial_);
      out_.yaml += fmt::format("\n{:{}}{}:", "", indent + 2, key);
      value(*shape.item, field, fmt::format("{}.{}", path, key), indent + 2);
    } else {
      scalar(shape, field, path);
    }
  }

  void list(const Shape& item, const FieldInfo& field, const std::string& path, std::size_t indent,
            bool one_may_stand) {
    if (item.record == nullptr) {
      // Two items, to see that the second is not lost.
      const std::size_t count = field.sample.empty() ? 2 : 1;
      for (std::size_t i = 0; i < count; ++i) {
        out_.yaml += fmt::format("{:{}}-", "", indent);
        scalar(item, field, fmt::format("{}[{}]", path, i));
      }
      return;
    }
    std::vector<Choice> items = choices(*item.record);
    // One of them would be written without a list.
    if (one_may_stand && items.size() == 1) items.push_back(items.front());
    for (std::size_t i = 0; i < items.size(); ++i) {
      out_.yaml += fmt::format("{:{}}- ", "", indent);
      mapping(items[i], fmt::format("{}[{}]", path, i), indent + 2, true);
    }
  }

  Sample out_;
  int serial_ = 0;
};

}  // namespace

Sample sample(const RecordInfo& root) {
  Writer writer;
  writer.mapping(choices(root).front(), "", 0, false);
  return writer.take();
}

}  // namespace resumec::schema
