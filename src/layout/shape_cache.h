// Shaping, once a word.
//
// A résumé says "the" a hundred times, and shaping is half the work of the compiler (pdf-notes of
// the design measured 42 %). Words are shaped alone, without the blanks round them: the blank's
// kerning is lost, which no reader sees, and the same word in the same face is shaped once.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "font/face.h"
#include "font/foundry.h"
#include "font/shape.h"

namespace resumec::layout {

// Glyphs of all words beyond one a byte. Fonts that take letters apart (Nastaliq, Devanagari) stay
// below that; one of 200 kB that makes 60 glyphs of each letter, and 60 of each of those, made
// 36 million of 10 kB of text.
constexpr std::size_t kMostExtraGlyphs = 100'000;

// Of one word, so that its parts, where it is cut, have no more: U+FDFA, which may become eighteen
// letters, has three bytes.
constexpr std::size_t kMostGlyphsPerByte = 16;

class ShapeCache {
 public:
  // `foundry` keeps the words for the next document.
  ShapeCache(std::string language, font::Foundry& foundry)
      : language_(std::move(language)), foundry_(foundry) {}

  [[nodiscard]] font::Foundry& foundry() const { return foundry_; }

  // Stays valid as long as the cache. `language`: null for the document's. Without glyphs once
  // they are too many.
  const font::ShapedText& shape(const font::Face& face, const font::Features& features,
                                bool right_to_left, std::string_view word,
                                const std::string* language = nullptr);

  // The face that made more than kMostExtraGlyphs; null: none did.
  [[nodiscard]] const font::Face* multiplying() const { return multiplying_; }

 private:
  void count(const font::ShapedText& shaped, std::size_t bytes, const font::Face& face);

  std::string language_;
  font::Foundry& foundry_;
  std::size_t extra_ = 0;
  const font::Face* multiplying_ = nullptr;
  std::map<std::pair<const font::Face*, int>, std::uint16_t> face_ids_;
  // Only looked up, never walked: its order reaches no output.
  std::unordered_map<std::string, std::shared_ptr<const font::ShapedText>> words_;
};

}  // namespace resumec::layout
