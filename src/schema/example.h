// The examples of the list of fields as values that JSON Schema can hold.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "schema/flow.h"
#include "schema/shape.h"

namespace resumec::schema {

// The example of `field`, whose YAML stands for what its shape makes of it: `2024` of a date is
// "2024", `true` of a switch is true. Null when the field has none.
nlohmann::ordered_json json_example(const FieldInfo& field);

// The example of `field`, which has one, as it is typed in a file of that form.
std::string example_to_type(const FieldInfo& field, const Flow& flow);

}  // namespace resumec::schema
