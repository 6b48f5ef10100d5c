// A strip's words and icons, once it is chosen what stands in it.
#pragma once

#include <vector>

#include "layout/breaks.h"
#include "layout/line.h"

namespace resumec::layout {

// A line's runs at their place in the column: x from the left edge of the text, which is
// `text_width` wide, y from the baseline. Links have elements of their own.
void place_line(Line line, const SetLine& set, Length text_width, bool right_to_left,
                const std::vector<pages::Link>& links, std::vector<PlacedRun>& runs);

// A square, measured from the upper left corner of its strip, y downwards.
struct PlacedIcon {
  graphics::Icon icon = graphics::Icon::kEnvelope;
  Length left = 0, top = 0, side = 0;
  Color color;
};

class StripSetter {
 public:
  StripSetter(const Galley& galley, const Frames& frames, const Breaks& breaks);

  // In reading order; y from the strip's baseline.
  [[nodiscard]] std::vector<PlacedRun> runs(const Strip& strip) const;
  [[nodiscard]] std::vector<PlacedIcon> icons(const Strip& strip) const;

 private:
  [[nodiscard]] PlacedIcon icon_of(const SetLine& set, const Strip& strip) const;

  const Galley& galley_;
  const Frames& frames_;
  const Breaks& breaks_;
  Scale scale_;
};

}  // namespace resumec::layout
