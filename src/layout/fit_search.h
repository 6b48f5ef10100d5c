// Which step of a fit's path is chosen: the search alone, without a word of what a step is.
//
// Tighter steps take fewer pages, so the loosest that takes few enough is found by halves. Nearly:
// a paragraph of four lines may end a page where one of three may not, so now and then a step is
// unlucky, and one that is looser fits again. Where the halves meet, the search goes on to looser
// steps as long as one of them could still fit: as long as the bare height of all lines would.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>

namespace resumec::layout {

// What came of a trial.
struct Outcome {
  std::size_t pages = 0;
  std::size_t least_pages = 0;  // fewer are not possible, wherever they end; grows with the step
  int filled = 0;               // of the last page, in thousandths
};
using Trial = std::function<Outcome(int step)>;

// The loosest of the steps from `first` to `last` that takes at most `pages`; nothing when none
// does.
std::optional<int> loosest_of(int first, int last, std::size_t pages, const Trial& trial);

// Steps that there are; 0 is what the style asks for.
struct FitBounds {
  int tightest = 0;                           // at most 0
  int gently_pressed = 0, gently_opened = 0;  // as far as one goes without being asked
  int loosest = 0;                            // at least 0
};

struct FitWish {
  std::size_t pages = 0;     // at most so many; 0: as many as it takes
  std::optional<bool> fill;  // whether a last page with room is opened; empty: if it is nearly full
};

struct FitChoice {
  int step = 0;
  bool fits = true;  // else there is no step that does, and this one takes as few pages as any
};

// Of several pages the last is no leftover: it is pulled back, or opened to a third of a page,
// where that is done gently.
FitChoice choose_step(const FitBounds& bounds, const FitWish& wish, const Trial& trial);

}  // namespace resumec::layout
