// JSON Schema from a list of fields: editors complete and check a file while it is written.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "schema/shape.h"

namespace resumec::schema {

// Words that editors offer where any text may stand, by field: "variant.theme", or ".tags" of every
// record. Of a list they are those of its items.
using OfferedWords = std::map<std::string, std::vector<std::string>, std::less<>>;

struct SchemaHead {
  std::string id;  // an absolute URI, which names this version
  std::string title;
  bool includes = false;  // a value may stand in another file: `{include: work.yaml}`
  OfferedWords words{};
};

// Draft 2020-12, indented, keys in a fixed order. Records become `$defs` under their ids.
std::string json_schema(const RecordInfo& root, const SchemaHead& head);

}  // namespace resumec::schema
