// Small capitals, letter by letter.
#pragma once

#include <string>
#include <string_view>

#include "font/shape.h"
#include "layout/shape_cache.h"

namespace resumec::layout {

// The small letters of the text that stay as they are although `features` ask for small capitals:
// a font that has them for English may lack them for Vietnamese, and a word that mixes both looks
// like a mistake. `shaped` is the text with the features.
std::string without_small_capital(ShapeCache& shapes, const font::Face& face,
                                  const font::Features& features, bool right_to_left,
                                  std::string_view text, const std::string* language,
                                  const font::ShapedText& shaped);

}  // namespace resumec::layout
