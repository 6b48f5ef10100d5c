#include "schema/reference.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace resumec::schema {
namespace {

// GitHub parts cells at `|`, even inside code.
std::string cell(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '|') out += '\\';
    out += c;
  }
  return out;
}

std::string link(const RecordInfo& record) {
  return fmt::format("[{}](#{})", singular(record.noun), record.id);
}

std::string form(const Shape& shape) {
  if (shape.record != nullptr) {
    std::string text = link(*shape.record);
    if (shape.short_form != nullptr) text += ", or " + form(*shape.short_form);
    return text;
  }
  switch (shape.kind) {
    case Shape::Kind::kList:
      return (shape.one_may_stand ? form(*shape.item) + "; or a list: " : "list: ") +
             form(*shape.item);
    case Shape::Kind::kMapping:
      return shape.item->record == nullptr ? singular(shape.noun)
                                           : "names, each with " + form(*shape.item);
    case Shape::Kind::kAny:
      return "any";
    default:
      return shape.markup.empty() ? singular(shape.noun) : std::string(shape.markup);
  }
}

class Pages {
 public:
  std::string write(const RecordInfo& root) {
    collect(root);
    std::string out;
    for (const RecordInfo* record : order_) append(out, *record);
    return out;
  }

 private:
  void collect(const RecordInfo& record) {
    if (std::find(order_.begin(), order_.end(), &record) != order_.end()) return;
    order_.push_back(&record);
    for (const FieldInfo& field : record.fields) collect(*field.shape);
  }

  void collect(const Shape& shape) {
    if (shape.record != nullptr) collect(*shape.record);
    if (shape.item != nullptr) collect(*shape.item);
  }

  static void append(std::string& out, const RecordInfo& record) {
    out += fmt::format("\n## {}\n\n{}\n\n| key | form | meaning | example |\n|---|---|---|---|\n",
                       record.id, record.description);
    for (const FieldInfo& field : record.fields) {
      std::string meaning(field.description);
      if (field.required) meaning += " **Required.**";
      if (!field.legacy.empty()) meaning += fmt::format(" Old name: `{}`.", field.legacy.front());
      out += fmt::format("| `{}` | {} | {} | `{}` |\n", field.name, cell(form(*field.shape)),
                         cell(meaning), cell(field.example));
    }
  }

  std::vector<const RecordInfo*> order_;
};

}  // namespace

std::string reference(const RecordInfo& root) {
  return Pages().write(root);
}

}  // namespace resumec::schema
