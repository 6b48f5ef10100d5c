#include "layout/strip_setter.h"

#include "layout/header.h"
#include "layout/justify.h"
#include "layout/row_gap.h"

namespace resumec::layout {

void place_line(Line line, const SetLine& set, Length text_width, bool right_to_left,
                const std::vector<pages::Link>& links, std::vector<PlacedRun>& runs) {
  const Length room = set.column.width - line.width;
  Length offset = 0;
  if (set.alignment == Alignment::kCenter) offset = room / 2;
  if (set.alignment == Alignment::kEnd) offset = room;
  const Length start = set.column.start + offset;
  const Length left = right_to_left ? text_width - start - line.width : start;
  for (PlacedRun& placed : line.runs) {
    placed.run.origin.x += left;
    placed.run.origin.y += set.raised;
    placed.element =
        placed.link == kNoLink ? set.element : links[static_cast<std::size_t>(placed.link)].element;
    runs.push_back(std::move(placed));
  }
}

StripSetter::StripSetter(const Galley& galley, const Frames& frames, const Breaks& breaks)
    : galley_(galley),
      frames_(frames),
      breaks_(breaks),
      scale_{galley.setting->palette, galley.setting->language,
             sized_styles(galley.setting->palette, breaks.sizes)} {}

std::vector<PlacedRun> StripSetter::runs(const Strip& strip) const {
  const bool right_to_left = galley_.setting->right_to_left;
  std::vector<PlacedRun> all;
  for (std::uint32_t i = strip.lines_begin; i < strip.lines_end; ++i) {
    const SetLine& set = breaks_.lines[i];
    const Paragraph& paragraph = galley_.texts[set.text];
    const std::vector<Piece>& pieces =
        set.cut == kNone ? paragraph.pieces
                         : breaks_.cuts[static_cast<std::size_t>(set.cut)]->pieces;
    Line line = make_line(paragraph, pieces, set.pieces, scale_);
    if (set.justified) justify(line, set.column.width);
    const std::size_t before = all.size();
    place_line(std::move(line), set, frames_.text_width(), right_to_left, galley_.links, all);
    if (set.ends_row) fill_gap(all, before, right_to_left);
  }
  return all;
}

std::vector<PlacedIcon> StripSetter::icons(const Strip& strip) const {
  std::vector<PlacedIcon> all;
  for (std::uint32_t i = strip.lines_begin; i < strip.lines_end; ++i) {
    if (breaks_.lines[i].icon) all.push_back(icon_of(breaks_.lines[i], strip));
  }
  return all;
}

// Its middle stands at the middle of the capitals.
PlacedIcon StripSetter::icon_of(const SetLine& set, const Strip& strip) const {
  const StyleId plain = galley_.texts[set.text].plain;
  const Length size = scale_.sizes[plain].size;
  const Length start = set.column.start - icon_room(size);
  PlacedIcon placed;
  placed.icon = *set.icon;
  placed.side = icon_side(size);
  placed.left = galley_.setting->right_to_left ? frames_.text_width() - start - placed.side : start;
  const std::int64_t capitals = scale_.palette[plain].face->metrics().cap_height;
  placed.top = strip.baseline - static_cast<Length>(size * capitals / 1000) / 2 - placed.side / 2;
  placed.color = galley_.setting->style.colors.accent;
  return placed;
}

}  // namespace resumec::layout
