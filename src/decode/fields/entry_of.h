// The entry that is meant by `AWS: 2020` where certificates are wanted, by `github: ada` where
// profiles are: people think of the name first, and YAML takes a name and a value for a key and its
// value.
#pragma once

#include <string>
#include <string_view>

#include "schema/flow.h"
#include "schema/shape.h"
#include "yaml/node.h"

namespace resumec::decode {

// As it is typed, with all that `value` says; empty where no field of `record` takes it.
std::string entry_of(const schema::RecordInfo& record, const schema::Flow& flow,
                     std::string_view key, const yaml::Node& value);

// What is typed of a profile in the network that `key` names: its name as its owner writes it, and
// an address or a user name; empty when `value` is neither.
std::string profile_of(const schema::Flow& flow, std::string_view key, const yaml::Node& value);

// "Professional Service" of "professional_service" and "professionalService".
std::string title_of(std::string_view key);

// A section of the author's own for `key: value` at the top of the file: `{title: Grants, entries:
// [{name: NSF}]}`. `shortened`: of its entries the first alone. Empty where `value` is too large.
std::string own_section(const schema::Flow& flow, std::string_view key, const yaml::Node& value,
                        bool shortened);

}  // namespace resumec::decode
