// Scans a scalar a second time, for the places of its words.
//
// yaml-cpp gives a scalar's decoded value and where it starts, but not where it ends, nor which
// byte of the file a byte of the value came from. `map_scalar` walks the file and the value side by
// side: the value leads where YAML's rules depend on the context (where a plain scalar ends, how
// lines of a block fold), so the result is that value, or the fault is seen.
#pragma once

#include <cstddef>
#include <string_view>

#include "source/mapped_text.h"
#include "yaml/clean_text.h"
#include "yaml/node.h"

namespace resumec::yaml {

struct ScannedScalar {
  ScalarStyle style = ScalarStyle::kPlain;
  source::MappedText text;
  std::size_t end = 0;   // behind the closing quote or the last character, in the clean text
  bool closed = true;    // false: the closing quote is missing
  bool faithful = true;  // false: the walk lost its way, and all of the text points at all of it
};

// The scalar at `begin` that was decoded to `value`. `parent_column` is that of the innermost block
// collection round it, -1 for none: indentation indicators count from there.
ScannedScalar map_scalar(const CleanText& input, std::size_t begin, std::string_view value,
                         int parent_column);

// How the scalar at `begin` is written.
ScalarStyle style_at(std::string_view text, std::size_t begin);

}  // namespace resumec::yaml
