// The words that a schema offers to whoever writes a résumé: names that the program knows, and
// those that the author has given.
#pragma once

#include "schema/json_schema.h"
#include "yaml/node.h"

namespace resumec {

// Sections, themes, families, networks.
schema::OfferedWords known_words();

// The same, and the tags, ids and variants of a résumé. `root` is its tree with all that it
// includes; null: none.
schema::OfferedWords words_of(const yaml::Node* root);

}  // namespace resumec
