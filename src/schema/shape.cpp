#include "schema/shape.h"

#include <algorithm>

namespace resumec::schema {

const FieldInfo* RecordInfo::find(std::string_view name) const {
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [name](const FieldInfo& field) { return field.name == name; });
  return found == fields.end() ? nullptr : &*found;
}

bool is_absent(const yaml::Node& node, const Shape& shape) {
  if (!node.is_null()) return false;
  const Shape& text = shape.short_form == nullptr ? shape : *shape.short_form;
  const bool any_text = text.kind == Shape::Kind::kText && text.pattern.empty();
  return !any_text || (node.text.text() != "Null" && node.text.text() != "NULL");
}

std::string singular(std::string_view noun) {
  for (const std::string_view article : {"a ", "an "}) {
    if (noun.substr(0, article.size()) == article) return std::string(noun.substr(article.size()));
  }
  return std::string(noun);
}

std::string plural(std::string_view noun) {
  std::string word = singular(noun);
  const bool consonant_y =
      word.size() > 1 && word.back() == 'y' &&
      std::string_view("aeiou").find(word[word.size() - 2]) == std::string_view::npos;
  if (consonant_y) return word.substr(0, word.size() - 1) + "ies";
  // A text is uncountable in "a list of text", as YAML people say it.
  return word == "text" ? word : word + "s";
}

}  // namespace resumec::schema
