// Other words for parts of scalars, as edits of the file: whoever mends a text need not know
// whether it stands in quotes, below `|`, or plain on the line of its key.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "diag/diagnostic.h"
#include "source/source_map.h"
#include "source/span.h"
#include "yaml/node.h"

namespace resumec::yaml {

// What is to stand in the text in place of what is written at `span`; a line feed is one.
struct Replacement {
  source::Span span;
  std::string text;
};

// The edits after which `scalar` reads as `replacements` say, which do not meet. A plain scalar
// gets quotes where it would no longer be read as one. Nothing where no such edits are known: a
// place that is not in the scalar, or where a variable stands for what is to be replaced.
std::optional<std::vector<diag::Edit>> rewrite(const Node& scalar, const source::SourceMap& files,
                                               std::vector<Replacement> replacements);

// The scalars below a node by their places.
class Scalars {
 public:
  explicit Scalars(const Node& root);

  // Null: `span` begins in none.
  [[nodiscard]] const Node* at(source::Span span) const;

 private:
  std::vector<const Node*> all_;  // ascending
};

}  // namespace resumec::yaml
