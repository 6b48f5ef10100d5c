// What is left out of a document that would not fit otherwise, by the priorities that its author
// gave.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "document/document.h"
#include "source/span.h"

namespace resumec::layout {

// An entry or a highlight that may go.
struct Droppable {
  std::size_t number = 0;  // in the order of reading
  int priority = 0;
  bool entry = false;
  std::string words;  // its first row, or what it says
  source::Span span;  // of these
  source::Span whole;
};

// All of them, in the order of reading.
std::vector<Droppable> things_of(const document::Document& document);

// In the order in which they go: the lowest priority first, and of equal ones the last. Those of
// the highest priority of all stay whatever happens: where nobody set any, there is nothing to go
// by.
std::vector<Droppable> droppables(const document::Document& document);

// The document without the first `count` of `going`. What is then empty (a list, a section) goes,
// too.
document::Document without(const document::Document& document, const std::vector<Droppable>& going,
                           std::size_t count);

}  // namespace resumec::layout
