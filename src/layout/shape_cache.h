// Shaping, once a word.
//
// A résumé says "the" a hundred times, and shaping is half the work of the compiler (pdf-notes of
// the design measured 42 %). Words are shaped alone, without the blanks round them: the blank's
// kerning is lost, which no reader sees, and the same word in the same face is shaped once.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

#include "font/face.h"
#include "font/shape.h"

namespace resumec::layout {

class ShapeCache {
 public:
  explicit ShapeCache(std::string language) : language_(std::move(language)) {}

  // Stays valid as long as the cache. `language`: null for the document's.
  const font::ShapedText& shape(const font::Face& face, const font::Features& features,
                                bool right_to_left, std::string_view word,
                                const std::string* language = nullptr);

 private:
  std::string language_;
  std::map<std::pair<const font::Face*, int>, std::uint16_t> face_ids_;
  // Only looked up, never walked: its order reaches no output.
  std::unordered_map<std::string, font::ShapedText> words_;
};

}  // namespace resumec::layout
