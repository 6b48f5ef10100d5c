// Names that other programs have for fields of ours: `tel` of `phone`, `Summary` of `summary`, and
// the group of skills whose name is its key. A file that was written for us has them by mistake,
// and is told so (record.cpp); of others they are read here as the field that is meant.
#pragma once

#include <string_view>
#include <vector>

#include "schema/context.h"
#include "schema/shape.h"
#include "yaml/node.h"

namespace resumec::schema {

struct MeantKeys {
  // The mapping to read: the file's own, or one with the fields' names in place of the others.
  const yaml::Node* mapping = nullptr;
  // A pair each: its key as it is written where the name stands in for it, else null. Empty: no
  // name does.
  std::vector<const yaml::Node*> written;
};

// The keys of `node` that mean fields which it does not have. Nothing is said yet: whether the
// field can read the value shows when it does.
MeantKeys read_meant_keys(Context& context, const RecordInfo& record, const yaml::Node& node);

// Says that the value of `key` was read as that of the field `name`.
void tell_meant_key(Context& context, const RecordInfo& record, const yaml::Node& key,
                    std::string_view name);

// `{"Languages": ["Go", "Rust"]}` where `{"name": "Languages", "keywords": ["Go", "Rust"]}` is
// meant, as the latter; null where `node` is not so, or the file is ours. Complains.
const yaml::Node* read_as_group(Context& context, const RecordInfo& record, const yaml::Node& node);

}  // namespace resumec::schema
