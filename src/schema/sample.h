// A file in which every field has a value of its own, made from the list of fields: what tests
// follow through all phases to see that none is lost.
#pragma once

#include <string>
#include <vector>

#include "schema/shape.h"

namespace resumec::schema {

struct SampleValue {
  std::string path;   // "work[0].endDate"
  std::string value;  // as text: "sample 12", "2024-03"
  const FieldInfo* field = nullptr;
};

struct Sample {
  std::string yaml;
  std::vector<SampleValue> values;  // in the order of the file
};

// Values are distinct where the form allows it (texts, dates, addresses), and none hides another.
// Fields that exclude each other stand in items of their own. Fields of any form are left out.
Sample sample(const RecordInfo& root);

}  // namespace resumec::schema
