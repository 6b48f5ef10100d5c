// Values in the forms that the schema of JSON Resume asks for.
#pragma once

#include <vector>

#include "schema/shape.h"
#include "schema/value.h"

namespace resumec::backend::json {

// Addresses become URIs (RFC 3986), and texts such that a reader who takes JSON Resume's texts for
// HTML sees what was typed. An address or a date that no URI or date of the schema is leaves
// `value`, a mapping of `record`, and joins `left_out`.
void fit(schema::Value& value, const schema::RecordInfo& record,
         std::vector<schema::LeftOut>& left_out);

}  // namespace resumec::backend::json
