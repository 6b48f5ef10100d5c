// What to type in place of what somebody wrote who does not know the schema: forms that other tools
// take, and that YAML makes look natural. Whoever types it has a file without that complaint, and
// with all words of the old one.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.h"
#include "schema/context.h"
#include "schema/shape.h"
#include "yaml/node.h"

namespace resumec::schema {

// A longer piece is not read in a hint; a fix holds all of it.
constexpr std::size_t kHintWidth = 160;

// `{name: Languages, keywords: [Go, Rust]}` for "Languages: Go, Rust" where a list of such records
// is wanted; empty where the value cannot be told.
std::string entry_of(const Context& context, const RecordInfo& record, std::string_view key,
                     const yaml::Node& value);

// Advice on an unknown key that no name is near.
Advice advise_on_key(Context& context, const RecordInfo& record, const yaml::Node& mapping,
                     const yaml::Pair& pair, diag::Diagnostic& complaint);

// Advice on `Tools: [Docker, Git]`, alone in its mapping where a group of words is wanted: its key
// is the group's name, whatever field that resembles; and on a list below a text that has a field
// for one. False where it is not so.
bool advise_on_group(const Context& context, const RecordInfo& record, const yaml::Node& mapping,
                     const yaml::Pair& pair, diag::Diagnostic& complaint);

// Advice on `MO` of `{location: St. Louis, MO}`, which is a key to YAML: the comma was meant as
// one. Of several pieces the first has it, and of the others nothing is said.
Advice advise_on_comma(const Context& context, const yaml::Node& mapping, const yaml::Pair& pair,
                       diag::Diagnostic& complaint);

// Advice on a mapping where a list of `item` is wanted.
void advise_on_mapping_for_list(const Context& context, const Shape& item, const yaml::Node& node,
                                diag::Diagnostic& complaint);

// Advice on a mapping where one text is wanted: `{name: React}` for `React`.
void advise_on_mapping_for_text(const Context& context, const yaml::Node& node,
                                diag::Diagnostic& complaint);

// Advice on a list where one value of `shape` is wanted.
void advise_on_list_for_text(const Context& context, const Shape& shape, const yaml::Node& node,
                             diag::Diagnostic& complaint);

// "[Go, Rust]" of "Go, Rust": commas inside brackets part nothing.
std::string flow_list(const Flow& flow, std::string_view text);

// The lines that `pair` of a block mapping has for itself, to be written anew or taken out; nothing
// where they hold more: a comment, an anchor that others may refer to.
std::optional<source::Span> lines_of(const Context& context, const yaml::Node& mapping,
                                     const yaml::Pair& pair);

// The bytes before `place` on its line.
std::size_t column_of(const Context& context, source::Span place);

}  // namespace resumec::schema
