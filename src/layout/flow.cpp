#include "layout/flow.h"

namespace resumec::layout {

Flow::Flow(const Galley& galley, const Frames& frames, Breaks& breaks)
    : galley_(galley),
      frames_(frames),
      breaks_(breaks),
      scale_{galley.setting->palette, galley.setting->language,
             sized_styles(galley.setting->palette, breaks.sizes)} {}

Measured Flow::measure(TextId text, Length width) {
  Measured measured;
  if (text == kNoText) return measured;
  measured.text = text;
  auto cut = layout::measure(galley_.texts[text], scale_, width, measured.boxes);
  if (cut != nullptr) {
    measured.cut = static_cast<std::int32_t>(breaks_.cuts.size());
    breaks_.cuts.push_back(std::move(cut));
  }
  return measured;
}

Strip Flow::strip_of(Place place, StyleId plain, int least_leading) const {
  const Setting& setting = *galley_.setting;
  const LineBox box = line_box(place, setting.palette[plain], breaks_.sizes,
                               std::max(least_leading, setting.least_leading));
  Strip strip;
  strip.height = box.height;
  strip.baseline = box.baseline;
  return strip;
}

Strip Flow::make_strip(TextId text, int least_leading) const {
  const Paragraph& paragraph = galley_.texts[text];
  return strip_of(paragraph.place, paragraph.plain, least_leading);
}

Strip Flow::make_body_strip() const {
  return strip_of(Place::kBody, galley_.body, 0);
}

void Flow::add(Strip strip) {
  strip.space_before = pending_;
  pending_ = 0;
  held_ = false;
  strip.lines_begin = breaks_.strips.empty() ? 0 : breaks_.strips.back().lines_end;
  strip.lines_end = static_cast<std::uint32_t>(breaks_.lines.size());
  breaks_.strips.push_back(strip);
}

void Flow::add_rule(Length thickness) {
  Strip strip;
  strip.height = thickness;
  strip.rule = true;
  add(strip);
}

void Flow::add_picture(const StripPicture& picture, Strip strip) {
  strip.picture = static_cast<std::int32_t>(breaks_.pictures.size());
  breaks_.pictures.push_back(picture);
  add(strip);
}

SetLine Flow::line_of(const Measured& text, const LineRange& range, const Column& column) const {
  SetLine line;
  if (text.empty()) return line;
  line.text = text.text;
  line.pieces = pieces_of(text.boxes, range);
  line.cut = text.cut;
  line.element = galley_.texts[text.text].element;
  line.column = column;
  return line;
}

void Flow::put_into_last(const SetLine& line) {
  put(line);
  breaks_.strips.back().lines_end = static_cast<std::uint32_t>(breaks_.lines.size());
}

void Flow::add_lines(const Measured& text, const std::vector<LineRange>& lines,
                     const Column& column, Alignment alignment) {
  if (text.empty()) return;
  const Paragraph& paragraph = galley_.texts[text.text];
  const bool justified =
      style().typography.justify && style::is_prose(paragraph.place) && !paragraph.mixed;
  // A paragraph may be in another language than the résumé.
  const int leading = lines.size() > 1 ? paragraph.least_leading : 0;
  Strip strip = make_strip(text.text, leading);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool last = i + 1 == lines.size();
    SetLine line = line_of(text, lines[i], column);
    line.alignment = alignment;
    line.justified = justified && !last;
    put(line);
    // Neither the first line (an orphan) nor the last (a widow) stands on a page without its
    // neighbour.
    strip.keep_with_next = !last && (i == 0 || i + 2 == lines.size());
    strip.parting = last ? Parting::kSections : Parting::kLines;
    add(strip);
  }
}

void Flow::add_text(TextId text, const Column& column) {
  const Measured measured = measure(text, column.width);
  if (measured.empty()) return;
  add_lines(measured, break_lines(measured.boxes, column.width), column, Alignment::kStart);
}

void Flow::keep(std::size_t first, bool with_next) {
  std::vector<Strip>& all = breaks_.strips;
  for (std::size_t i = first; i < all.size(); ++i) {
    if (i + 1 < all.size() || with_next) all[i].keep_with_next = true;
  }
}

void Flow::stay(std::size_t first) {
  std::vector<Strip>& all = breaks_.strips;
  for (std::size_t i = first; i + 1 < all.size(); ++i) all[i].stay_with_next = true;
}

}  // namespace resumec::layout
