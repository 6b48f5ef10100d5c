// JSON Schema from a list of fields: editors complete and check a file while it is written.
#pragma once

#include <string>

#include "schema/shape.h"

namespace resumec::schema {

struct SchemaHead {
  std::string id;  // an absolute URI, which names this version
  std::string title;
  bool includes = false;  // a value may stand in another file: `{include: work.yaml}`
};

// Draft 2020-12, indented, keys in a fixed order. Records become `$defs` under their ids.
std::string json_schema(const RecordInfo& root, const SchemaHead& head);

}  // namespace resumec::schema
