// The sizes of a table of looks, by number.
//
// Which of its sizes some words have is found once, with all else of their look; what that size is
// changes with every trial. So a galley knows the number of a size, and Sizes know the lengths. A
// size is that of a place, or of what makes words of a place look otherwise.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "style/looks.h"

namespace resumec::layout {

constexpr std::size_t kLetterSizes = style::kPlaces + style::kChanges;

using SizeNumber = std::uint8_t;

// Zero where a change has no size of its own.
using LetterSizes = std::array<graphics::Length, kLetterSizes>;
LetterSizes letter_sizes(const style::Looks& looks);

// The same table with the number of each size in its place: a look taken from it has its size's
// number for a size.
style::Looks numbered(style::Looks looks);

// Of a place, where nothing changes it.
constexpr SizeNumber size_of(style::Place place) {
  return static_cast<SizeNumber>(place);
}

// The size that a line of the place must have room for: of the place's words, or of words there
// that look otherwise.
graphics::Length line_size(style::Place place, const LetterSizes& sizes);

}  // namespace resumec::layout
