// Where a link leads, for outputs in which it cannot be followed.
#pragma once

#include <cstddef>
#include <string>

#include "document/document.h"

namespace resumec::document {

// What to print behind the run `index` when a link that the author wrote into a text ends with it:
// "https://example.org/handbook" behind the word "handbook". Empty when the link goes on in the
// next run, when its words are the address already, and behind what no author linked: an address,
// a profile, a number of an issue. `short_form`: without what a reader need not type.
//
// It is a mark of the output that prints it, and no word of the document.
std::string address_behind(const Runs& runs, std::size_t index, bool short_form);

}  // namespace resumec::document
