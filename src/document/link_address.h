// Where a link leads, for outputs in which it cannot be followed.
#pragma once

#include <cstddef>
#include <string>

#include "document/document.h"

namespace resumec::document {

// What to print behind the run `index` when a link ends with it that the author wrote into a text,
// or a profile: "https://example.org/handbook" behind the word "handbook". Empty when the link goes
// on in the next run, when its words or others beside it are the address already, and behind a
// number of an issue. `short_form`: without what a reader need not type.
//
// It is a mark of the output that prints it, and no word of the document.
std::string address_behind(const Runs& runs, std::size_t index, bool short_form);

// The runs with those marks, in brackets: a part of the link that they stand behind.
Runs with_addresses(const Runs& runs, bool short_form);

}  // namespace resumec::document
