// Trees of texts that were read before.
//
// yaml-cpp takes a fifth of a compilation to read eleven kilobytes, and most texts come again: the
// themes with every document, a document with its next theme, its next format, its next variant.
#pragma once

#include <atomic>
#include <cstddef>
#include <memory>

#include "cache/bounded.h"
#include "diag/sink.h"
#include "source/source_map.h"
#include "yaml/node.h"
#include "yaml/read.h"

namespace resumec::yaml {

// Safe to use from several threads.
class Trees {
 public:
  Trees();

  // As read(); never null. Only a text without complaints is kept.
  std::shared_ptr<const Tree> read(const source::SourceMap& files, source::FileId file,
                                   Syntax syntax, diag::Sink& sink);

  // How many texts were read anew.
  [[nodiscard]] std::size_t work() const { return read_; }
  // Bytes of all that is kept, about.
  [[nodiscard]] std::size_t weight() const { return trees_.weight(); }

 private:
  cache::Bounded<Tree> trees_;
  std::atomic<std::size_t> read_{0};
};

}  // namespace resumec::yaml
