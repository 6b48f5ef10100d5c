// The complaints of several runs over the same files as one list.
#pragma once

#include <string>
#include <vector>

#include "diag/sink.h"

namespace resumec::diag {

struct Run {
  std::string title;  // "the variant `backend`"
  Sink sink;
};

// Adds every complaint of `runs` to `into` once, the first of equal ones. One that not all runs
// made says in a note which did.
void merge(const std::vector<Run>& runs, Sink& into);

}  // namespace resumec::diag
