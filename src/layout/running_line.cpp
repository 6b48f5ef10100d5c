#include "layout/running_line.h"

#include <string>

#include "layout/break_lines.h"
#include "layout/strip_setter.h"
#include "writing/pattern.h"

namespace resumec::layout {

RunningLines::RunningLines(const Galley& galley, const Frames& frames, const Sizes& sizes,
                           diag::Sink& sink)
    : frames_(frames),
      sizes_(sizes),
      setting_(*galley.setting),
      typefaces_(setting_.typefaces, sink),
      palette_(setting_.style, typefaces_),
      shapes_(setting_.language, setting_.shapes.foundry()) {}

bool RunningLines::shown() const {
  return frames_.running.shown && frames_.text.bottom >= 2 * size_at(Place::kQuiet, sizes_);
}

Length RunningLines::baseline() const {
  return (frames_.text.bottom - size_at(Place::kQuiet, sizes_) / 2) / 2;
}

std::vector<PlacedRun> RunningLines::set(std::size_t page, std::size_t pages) {
  document::Run run;
  run.text = source::MappedText::generated(
      frames_.running.name +
          writing::filled(frames_.running.pattern, {std::to_string(page), std::to_string(pages)}),
      {});
  Typesetter typesetter{palette_, shapes_, setting_.language, setting_.right_to_left};
  const bool right_to_left = document::right_to_left({run}, setting_.right_to_left);
  const Paragraph paragraph =
      make_paragraph(typesetter, {{&run, kNoLink}}, Place::kQuiet, right_to_left, false);
  std::vector<PlacedRun> runs;
  if (paragraph.empty()) return runs;

  const Scale scale{palette_, setting_.language, sized_styles(palette_, sizes_)};
  std::vector<Box> boxes;
  const auto cut = measure(paragraph, scale, frames_.text_width(), boxes);
  SetLine set;
  set.pieces = pieces_of(boxes, one_line(boxes));
  set.column = {0, frames_.text_width()};
  set.alignment = Alignment::kEnd;
  Line line =
      make_line(paragraph, cut == nullptr ? paragraph.pieces : cut->pieces, set.pieces, scale);
  place_line(std::move(line), set, frames_.text_width(), setting_.right_to_left, {}, runs);
  return runs;
}

}  // namespace resumec::layout
