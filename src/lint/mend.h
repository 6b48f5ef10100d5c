// How what a rule finds is mended in the file.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/sink.h"
#include "lint/texts.h"
#include "source/source_map.h"
#include "yaml/node.h"
#include "yaml/rewrite.h"

namespace resumec::lint {

// What is to stand in the place of bytes [begin, end) of a stretch.
struct Change {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string text;
};

// What a rule finds in a stretch, and what mends it.
struct Find {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::vector<Change> changes;  // none: only the author knows
};

class Mender {
 public:
  // Either may be null: then nothing is known of how the words are written, and no fix is given.
  Mender(const yaml::Node* root, const source::SourceMap* files) : root_(root), files_(files) {}

  // What the file has at `span`; empty when that is not known.
  [[nodiscard]] std::string_view written(const source::Span& span) const;

  std::optional<std::vector<diag::Edit>> edits(const std::vector<yaml::Replacement>& replacements);

 private:
  const yaml::Node* root_;
  const source::SourceMap* files_;
  std::optional<yaml::Scalars> scalars_;  // made when the first is looked for
};

std::vector<yaml::Replacement> replacements(const Stretch& stretch, const std::vector<Find>& finds);

// One complaint of all `finds` of a stretch: the place of the first is its own, some others are
// labels. All are mended by one fix, `title`, or none is.
void complain(diag::Diagnostic complaint, const Stretch& stretch, const std::vector<Find>& finds,
              std::string_view title, Mender& mender, diag::Sink& sink);

// The bytes of `find`, as a message quotes them.
std::string quoted(const Stretch& stretch, const Find& find);

}  // namespace resumec::lint
