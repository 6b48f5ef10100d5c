// Collects strips in reading order.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "layout/break_lines.h"
#include "layout/breaks.h"

namespace resumec::layout {

// A text at the sizes of a trial.
struct Measured {
  TextId text = kNoText;
  std::vector<Box> boxes;
  std::int32_t cut = kNone;

  [[nodiscard]] bool empty() const { return boxes.empty(); }
  [[nodiscard]] LineRange one_line() const { return layout::one_line(boxes); }
  [[nodiscard]] Length width() const { return one_line().width; }
};

class Flow {
 public:
  // Fills `breaks`, whose sizes are chosen.
  Flow(const Galley& galley, const Frames& frames, Breaks& breaks);

  // No box is wider than `width`.
  Measured measure(TextId text, Length width);

  // The lines of a text as strips, one each. A paragraph of several lines never leaves one of them
  // alone on a page.
  void add_lines(const Measured& text, const std::vector<LineRange>& lines, const Column& column,
                 Alignment alignment);

  // Measured, broken and added; nothing for kNoText.
  void add_text(TextId text, const Column& column);

  // A line, for the next strip: it is read before what that strip holds.
  void put(const SetLine& line) {
    if (line.text != kNoText) breaks_.lines.push_back(line);
  }
  // Into the last strip: it is read behind what that strip holds.
  void put_into_last(const SetLine& line);

  [[nodiscard]] SetLine line_of(const Measured& text, const LineRange& range,
                                const Column& column) const;

  // As high as a line of the text, or of the body's.
  [[nodiscard]] Strip make_strip(TextId text, int least_leading = 0) const;
  [[nodiscard]] Strip make_body_strip() const;

  // Space before the next strip; of several the largest counts.
  void space(Length length) {
    if (!held_) pending_ = std::max(pending_, length);
  }
  // Exactly this before the next strip, whatever that one asks for.
  void hold_space(Length length) {
    pending_ = length;
    held_ = true;
  }
  // What was held for came to nothing: the next strip asks for its own space again.
  void release_space() { held_ = false; }
  void add(Strip strip);
  void add_rule(Length thickness);
  // `strip`: as high as the picture, or less where something else stands beside it.
  void add_picture(const StripPicture& picture, Strip strip);

  // The strips from `first` on stay together, and with what comes next when `with_next`.
  void keep(std::size_t first, bool with_next);

  // The same, while it is not longer than a page.
  void stay(std::size_t first);

  [[nodiscard]] std::vector<Strip>& strips() { return breaks_.strips; }
  [[nodiscard]] const Galley& galley() const { return galley_; }
  [[nodiscard]] const Sizes& sizes() const { return breaks_.sizes; }
  [[nodiscard]] const style::Style& style() const { return galley_.setting->style; }
  [[nodiscard]] bool right_to_left() const { return galley_.setting->right_to_left; }
  [[nodiscard]] Length width() const { return frames_.text_width(); }

 private:
  [[nodiscard]] Strip strip_of(Place place, StyleId plain, int least_leading) const;

  const Galley& galley_;
  const Frames& frames_;
  Breaks& breaks_;
  Scale scale_;
  Length pending_ = 0;
  bool held_ = false;
};

}  // namespace resumec::layout
