// JSON Schema from a list of fields: editors complete and check a file while it is written.
#pragma once

#include <string>
#include <string_view>

#include "schema/shape.h"

namespace resumec::schema {

// Draft 2020-12, indented, keys in a fixed order. Records become `$defs` under their ids.
std::string json_schema(const RecordInfo& root, std::string_view title);

}  // namespace resumec::schema
