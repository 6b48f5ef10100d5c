// What of the person stands beside name and contacts, and the parts of the name.
#pragma once

#include "model/resume.h"
#include "schema/record.h"
#include "schema/values.h"

namespace resumec::decode {

// The name as one text, or its parts, of which it is made.
struct NameValue {
  static const schema::Shape& shape();
  static bool decode(schema::Context& context, const yaml::Node& node, model::Basics& basics);
  static schema::Value encode(const schema::Encoding& encoding, const model::Basics& basics);
};

const schema::Record<model::Personal>& personal_fields();
const schema::Record<model::Detail>& detail_fields();

}  // namespace resumec::decode
