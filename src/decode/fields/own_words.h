// What JSON Resume has no place for, in a file of it: below `x-resumec` of the mapping that it
// belongs to. The writer is backend/json; here is what both sides agree on, and the way back.
//
//   {"name": "Acme", "highlights": ["Led five"], "x-resumec": {"team": "Tools",
//     "highlights": [{"text": "Led five", "id": "five"}], "instead": {"highlights": "8f0c..."}}}
//
// A value that JSON Resume has in another form stands there `instead` of that, as long as nobody
// has changed it: the fingerprint tells. So whoever edits such a file in another program is never
// overruled by what we once knew. An entry that became several, or one of another section, is there
// as a `whole`, by the same rule.
#pragma once

#include <string>
#include <string_view>

#include "schema/value.h"
#include "yaml/node.h"

namespace resumec::decode {

inline constexpr std::string_view kOwnWords = "x-resumec";
inline constexpr std::string_view kInstead = "instead";  // fingerprints by key, or that of a whole
inline constexpr std::string_view kWhole = "whole";      // an entry of ours
inline constexpr std::string_view kSection = "section";  // ... of which section
inline constexpr std::string_view kEntries = "entries";  // ... and how many of theirs it is

// Of a value without what is below `x-resumec` in it: the same for equal values, 16 hexadecimal
// digits.
std::string fingerprint(const schema::Value& value);
std::string fingerprint(const yaml::Node& node);

// The tree of a file with everything in its place; `owner` takes the nodes that are made. The root
// itself where there is nothing of ours.
const yaml::Node* with_own_words(const yaml::Node& root, yaml::Tree& owner);

}  // namespace resumec::decode
