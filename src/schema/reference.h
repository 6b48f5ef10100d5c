// The reference page of a schema, from its list of fields.
#pragma once

#include <string>

#include "schema/shape.h"

namespace resumec::schema {

// Markdown: a heading and a table for each record, in the order in which they are first used.
std::string reference(const RecordInfo& root);

}  // namespace resumec::schema
