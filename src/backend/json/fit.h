// Values in the forms that the schema of JSON Resume asks for.
#pragma once

#include "schema/shape.h"
#include "schema/value.h"

namespace resumec::backend::json {

// Addresses become URIs (RFC 3986), and texts such that a reader who takes JSON Resume's texts for
// HTML sees what was typed. An address or a date that no URI or date of the schema is leaves
// `value`, a mapping of `record`.
void fit(schema::Value& value, const schema::RecordInfo& record);

// The same, but what is no URI and no date of the schema stays as it is.
void fit_own(schema::Value& value, const schema::RecordInfo& record);

}  // namespace resumec::backend::json
