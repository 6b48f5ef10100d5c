// What the file cannot say in JSON Resume's fields, added to it in our own
// (decode/fields/own_words.h).
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "schema/value.h"

namespace resumec::backend::json {

// An entry of the résumé that became `entries` of the file.
struct Origin {
  std::string section;  // its own
  std::size_t index = 0;
  std::size_t entries = 1;
};

// By section of the file, where its entries come from, in order. Those of sections that are not
// listed are the résumé's, one by one.
using Origins = std::map<std::string, std::vector<Origin>>;

// `file` says what JSON Resume can say of `whole`; afterwards it says all of it.
void add_own_words(schema::Value& file, const schema::Value& whole, const Origins& origins);

}  // namespace resumec::backend::json
