// Codecs of dates: the start or the one date of a thing, and its end.
#pragma once

#include <optional>

#include "model/resume.h"
#include "schema/context.h"
#include "schema/shape.h"
#include "schema/value.h"

namespace resumec::decode {

// `2021`, `2021-08`, `2021-08-15`, `expected 2026-06`.
struct DateValue {
  static const schema::Shape& shape();
  static bool decode(schema::Context& context, const yaml::Node& node,
                     std::optional<model::Date>& value);
  static schema::Value encode(const schema::Encoding& encoding,
                              const std::optional<model::Date>& value);
};

// Such a date as the start of a period. In a lenient file the text of one that only people can read
// is kept, to be printed.
struct StartValue {
  static const schema::Shape& shape() { return DateValue::shape(); }
  static bool decode(schema::Context& context, const yaml::Node& node, model::Period& value);
  static schema::Value encode(const schema::Encoding& encoding, const model::Period& value);
};

// The same and `present`, as its end.
struct EndValue {
  static const schema::Shape& shape();
  static bool decode(schema::Context& context, const yaml::Node& node, model::Period& value);
  static schema::Value encode(const schema::Encoding& encoding, const model::Period& value);
};

// Rules about both ends of a period. `what` is the thing in a message: "job".
void check_period(schema::Context& context, model::Period& period, const yaml::Node& entry,
                  std::string_view what);

// A job that has a start and no end: running in a lenient file, a warning in any other.
void check_end(schema::Context& context, model::Period& period, const yaml::Node& entry,
               std::string_view what);

}  // namespace resumec::decode
