// Places in source files: what every value of the compiler carries to the last byte it writes.
#pragma once

#include <cstdint>

namespace resumec::source {

using FileId = std::uint32_t;

// The file of what has no source: generated text of which no field is the cause.
constexpr FileId kNoFile = 0xFFFFFFFF;

// Bytes [begin, end) of one file.
struct Span {
  FileId file = kNoFile;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] bool known() const { return file != kNoFile; }
  [[nodiscard]] std::uint32_t size() const { return end - begin; }
  bool operator==(const Span&) const = default;
};

// The smallest span that holds both; `a` when they are in different files.
inline Span hull(Span a, Span b) {
  if (!a.known()) return b;
  if (a.file != b.file) return a;
  return {a.file, a.begin < b.begin ? a.begin : b.begin, a.end > b.end ? a.end : b.end};
}

}  // namespace resumec::source
