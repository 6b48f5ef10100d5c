// Name and number in the foot of the second and later pages.
#pragma once

#include <cstddef>
#include <vector>

#include "diag/sink.h"
#include "layout/frames.h"
#include "layout/galley.h"
#include "layout/line.h"
#include "layout/sizes.h"

namespace resumec::layout {

// They say how many pages there are, so they are the one text that is shaped behind the breaks.
class RunningLines {
 public:
  // What is missing for them goes to `sink`, unless the galley has complained of it.
  RunningLines(const Galley& galley, const Frames& frames, const Sizes& sizes, diag::Sink& sink);

  // A margin without room for a line has none.
  [[nodiscard]] bool shown() const;

  // Artifacts, x from the left edge of the text.
  std::vector<PlacedRun> set(std::size_t page, std::size_t pages);

  // In the middle of the lower margin.
  [[nodiscard]] Length baseline() const;

 private:
  const Frames& frames_;
  const Sizes& sizes_;
  const Setting& setting_;
  Typefaces typefaces_;
  Palette palette_;
  ShapeCache shapes_;
};

}  // namespace resumec::layout
