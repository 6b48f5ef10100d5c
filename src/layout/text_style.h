// How each kind of words is set: face, size, colour and features, as the style's looks ask for.
#pragma once

#include <cstdint>
#include <map>
#include <string_view>
#include <tuple>
#include <vector>

#include "document/document.h"
#include "font/shape.h"
#include "layout/letter_sizes.h"
#include "layout/typeface.h"
#include "style/style.h"

namespace resumec::layout {

using graphics::Color;
using graphics::Length;

using style::Place;

// Index in Palette's list; equal looks of one size have equal ids.
using StyleId = std::uint16_t;

// But for its size, which is known when the text is set: see sizes.h.
struct TextStyle {
  const font::Face* face = nullptr;
  std::string_view generic;  // of the face's family: "serif"
  int weight = 400;
  font::Slope slope = font::Slope::kUpright;
  SizeNumber size = 0;
  int size_share = 1000;  // what is taken of it: 1/1000
  Color color;
  int letter_spacing = 0;  // 1/1000 em
  font::Features features;
};

// Height of a line and where its baseline stands in it.
struct LineBox {
  Length height = 0;
  Length baseline = 0;  // from the top
};

class Palette {
 public:
  Palette(const style::Style& style, Typefaces& typefaces)
      : style_(style), looks_(numbered(style.looks)), typefaces_(typefaces) {}

  // `first`: the run opens its row, and so is what the entry is about.
  StyleId style_of(const document::Run& run, Place place, bool first);

  // The look of what the compiler adds to a place: bullets, separators, page numbers.
  StyleId plain(Place place);

  [[nodiscard]] const TextStyle& operator[](StyleId id) const { return styles_[id]; }
  [[nodiscard]] std::size_t size() const { return styles_.size(); }

  // Is the run set in capitals?
  [[nodiscard]] bool upper_case(const document::Run& run, Place place, bool first) const {
    return looks_.of(run.role, place, first).letters == style::Case::kUpper;
  }

  Typefaces& typefaces() { return typefaces_; }

 private:
  StyleId intern(const style::Look& look);
  int size_share(const style::Look& look);
  font::Features features(const style::Look& look, const font::Face& face);

  const style::Style& style_;
  style::Looks looks_;  // numbers for sizes
  Typefaces& typefaces_;
  std::vector<TextStyle> styles_;
  std::map<std::tuple<int, int, int, SizeNumber, int, std::uint32_t, int>, StyleId> ids_;
};

}  // namespace resumec::layout
