// The path from a style pressed as far as it may be to one opened as far as it may be.
//
// A résumé that is a few lines too long has four things to give: white, leading, size, margins.
// Each is worth less than the one before to a reader's eye, so they give way one after the other,
// as the theme orders them (`fit`), and the whole choice is one number: how far along the path.
// Step 0 is the style itself. Before it lie the steps at which it is pressed, behind it those at
// which it is opened, and a step never makes anything smaller than the step before. So the loosest
// step that fits can be looked for by halves, and it is the same for everybody.
#pragma once

#include <vector>

#include "style/style.h"

namespace resumec::style {

// Of each size: its way is cut into so many. A résumé of a page grows by a hundredth of it at a
// step, half a line.
constexpr int kFitSteps = 12;

// The least white before an entry, in 1/1000 of the distance of baselines, where the style has as
// much: of what stands closer programs take two entries for one.
constexpr int kLeastEntryGap = 460;

class FitPath {
 public:
  // `style` must live as long.
  explicit FitPath(const Style& style);

  // The first and the last step; 0 where there is no way.
  [[nodiscard]] int tightest() const { return -kFitSteps * static_cast<int>(pressed_.size()); }
  [[nodiscard]] int loosest() const { return kFitSteps * static_cast<int>(opened_.size()); }

  // As far as one goes without being asked, to either side: only spaces and leading give way. One
  // of them behind another size stays.
  [[nodiscard]] int gently_pressed() const;
  [[nodiscard]] int gently_opened() const;

  [[nodiscard]] Style at(int step) const;

  // The spaces in 1/1000 of those that the style has.
  [[nodiscard]] int spacing_at(int step) const;

 private:
  // How much of its way a size has gone: 0 to kFitSteps.
  [[nodiscard]] int gone(FitSize size, int step) const;

  const Style& style_;
  std::vector<FitSize> pressed_, opened_;  // those that have a way to go
};

}  // namespace resumec::style
