// The codec of a reader's language: a BCP 47 tag as typed; whether it is known is checked where the
// locale is chosen.
#pragma once

#include <string>

#include "model/resume.h"
#include "schema/values.h"

namespace resumec::decode {

struct LanguageTag {
  static const schema::Shape& shape() {
    static const schema::Shape shape = [] {
      schema::Shape made;
      made.noun = "a language tag";
      made.pattern = "[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*";
      made.sample = [](int) { return std::string("en"); };
      return made;
    }();
    return shape;
  }
  static bool decode(schema::Context& context, const yaml::Node& node, model::Text& value) {
    return schema::Text::decode_as(shape(), context, node, value);
  }
  static schema::Value encode(const schema::Encoding& /*encoding*/, const model::Text& value) {
    return schema::Value::of(value);
  }
};

}  // namespace resumec::decode
