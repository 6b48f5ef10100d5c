// What to type in place of what somebody wrote who does not know the schema: forms that other tools
// take, and that YAML makes look natural.
#pragma once

#include <string>
#include <string_view>

#include "diag/diagnostic.h"
#include "schema/context.h"
#include "schema/shape.h"
#include "yaml/node.h"

namespace resumec::schema {

// `{name: Languages, keywords: [Go, Rust]}` for "Languages: Go, Rust" where `record` says which of
// its fields take the two; empty where it does not, or the value is no text and no list of texts.
std::string group_of(const RecordInfo& record, std::string_view key, const yaml::Node& value);

// The same of every pair of a mapping that stands where a list of such records is wanted, parted by
// ", " and in brackets; empty when one of them cannot be told.
std::string groups_of(const RecordInfo& record, const yaml::Node& mapping);

// Advice on an unknown key, beyond a name that is near: false when there is none.
bool advise_on_key(const Context& context, const RecordInfo& record, const yaml::Node& mapping,
                   const yaml::Pair& pair, diag::Diagnostic& complaint);

// Advice on a mapping where one text is wanted: `{name: React}` for `React`.
void advise_on_mapping_for_text(const yaml::Node& node, diag::Diagnostic& complaint);

// "[Go, Rust]" of "Go, Rust": commas inside brackets part nothing.
std::string flow_list(std::string_view text);

}  // namespace resumec::schema
