// Values that programs write in another form than the schema's, and that everybody understands: one
// text where a list is meant, a list where a text is, an entry that is its name alone. Of files
// that were written for us they are faults (record.cpp, values.cpp); of others they are read here,
// and the reading is told.
#pragma once

#include <string_view>

#include "schema/context.h"
#include "schema/shape.h"
#include "yaml/node.h"

namespace resumec::schema {

// `node` as a list of items of the form of `item`; null when it cannot be read so, or when the file
// is not lenient: nothing has been complained of then.
const yaml::Node* read_as_list(Context& context, const Shape& item, const yaml::Node& node);

// A list or a mapping as one text, its parts behind each other with `joint` between them; null as
// above.
const yaml::Node* read_as_text(Context& context, const yaml::Node& node, std::string_view noun,
                               std::string_view joint);

// The mapping that `node` stands for: the one item of a list; null as above.
const yaml::Node* read_as_mapping(Context& context, const RecordInfo& record,
                                  const yaml::Node& node);

// The field of which a text is the value when it stands where an entry is meant; null when the file
// is not lenient or `record` is no entry. Complains.
const FieldInfo* read_as_field(Context& context, const RecordInfo& record, const yaml::Node& node);

// Whether a key is one that somebody has put aside by a sign, as JSON has no comments: `_endDate`,
// `//phone`. Its value is not to be read, whatever the rest of the key is.
bool is_put_aside(std::string_view key);

// Whether a program has written `false` for nothing where `shape` takes no truth value.
bool is_false(const yaml::Node& node, const Shape& shape);

// Whether a value has nothing in it, however deep: null, "", [], {}, {name: "", keywords: [""]}.
bool is_blank(const yaml::Node& node);

}  // namespace resumec::schema
