// What an engine keeps from one compilation to the next.
#pragma once

#include <cstddef>

#include "backend/pdf/streams.h"
#include "font/foundry.h"
#include "picture/darkroom.h"
#include "yaml/trees.h"

namespace resumec {

// Each part is bounded and safe to use from several threads, and knows a thing by all that it
// depends on: nothing of this can be seen in an output.
struct Kept {
  yaml::Trees trees;
  font::Foundry foundry;
  picture::Darkroom darkroom;
  backend::pdf::Streams streams;

  // Bytes, about.
  [[nodiscard]] std::size_t weight() const {
    return trees.weight() + foundry.weight() + darkroom.weight() + streams.weight();
  }
};

}  // namespace resumec
