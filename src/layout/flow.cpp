#include "layout/flow.h"

#include <algorithm>

#include "layout/justify.h"
#include "support/letters.h"

namespace resumec::layout {

pages::ElementId Flow::add_element(pages::ElementType type, pages::ElementId parent) {
  pages::Element element;
  element.type = type;
  element.parent = parent;
  pages_.elements.push_back(std::move(element));
  return static_cast<pages::ElementId>(pages_.elements.size() - 1);
}

std::size_t Flow::add_image(const document::Image& image) {
  std::vector<document::Image>& images = pages_.images;
  const auto same = std::find_if(images.begin(), images.end(), [&](const document::Image& other) {
    return other.picture != nullptr && other.picture == image.picture;
  });
  if (same != images.end()) return static_cast<std::size_t>(same - images.begin());
  images.push_back(image);
  return images.size() - 1;
}

Paragraph Flow::measure(const document::Runs& runs, Place place, Length width,
                        pages::ElementId parent, bool words_follow) {
  std::vector<LinkedRun> linked;
  linked.reserve(runs.size());
  const document::Run* previous = nullptr;
  for (const document::Run& run : runs) {
    LinkedRun one{&run, kNoLink};
    const std::string& language = run.text.language();
    if (!run.href.empty() || !language.empty()) {
      // A link in two looks ("see **this** page") is one link.
      if (previous == nullptr || previous->href != run.href ||
          previous->text.language() != language) {
        const auto type = run.href.empty() ? pages::ElementType::kSpan : pages::ElementType::kLink;
        links_.push_back({run.href, {}, add_element(type, parent)});
        pages_.elements.back().language = language;
      }
      links_.back().description += run.text.text();
      one.link = static_cast<std::int32_t>(links_.size() - 1);
    }
    linked.push_back(one);
    previous = &run;
  }
  return make_paragraph(typesetter_, linked, place, width,
                        document::right_to_left(runs, typesetter_.right_to_left), words_follow);
}

Strip Flow::make_strip(Place place, int least_leading) {
  const LineBox box =
      typesetter_.palette.line_box(place, std::max(least_leading, typesetter_.least_leading));
  Strip strip;
  strip.height = box.height;
  strip.baseline = box.baseline;
  return strip;
}

void Flow::add(Strip strip) {
  strip.space_before = pending_;
  pending_ = 0;
  held_ = false;
  strips_.push_back(std::move(strip));
}

void Flow::place_line(Line line, const Column& column, Alignment alignment,
                      pages::ElementId element, Strip& strip) const {
  const Length room = column.width - line.width;
  Length offset = 0;
  if (alignment == Alignment::kCenter) offset = room / 2;
  if (alignment == Alignment::kEnd) offset = room;
  const Length start = column.start + offset;
  const Length left = right_to_left() ? width_ - start - line.width : start;
  for (PlacedRun& placed : line.runs) {
    placed.run.origin.x += left;
    placed.element =
        placed.link == kNoLink ? element : links_[static_cast<std::size_t>(placed.link)].element;
    strip.runs.push_back(std::move(placed));
  }
}

std::size_t Flow::add_lines(const Paragraph& paragraph, const std::vector<LineRange>& lines,
                            Place place, const Column& column, Alignment alignment,
                            pages::ElementId element) {
  const bool justified = style_.typography.justify && place == Place::kBody && !paragraph.mixed;
  // A paragraph may be in another language than the résumé.
  const int leading = lines.size() > 1 ? support::least_leading(paragraph.text.text()) : 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool last = i + 1 == lines.size();
    Strip strip = make_strip(place, leading);
    Line line = make_line(paragraph, lines[i], typesetter_.palette);
    if (justified && !last) justify(line, column.width);
    place_line(std::move(line), column, alignment, element, strip);
    // Neither the first line (an orphan) nor the last (a widow) stands on a page without its
    // neighbour.
    strip.keep_with_next = !last && (i == 0 || i + 2 == lines.size());
    if (!last) strip.parting = Parting::kLines;
    add(std::move(strip));
  }
  return lines.size();
}

std::size_t Flow::add_paragraph(const document::Runs& runs, Place place, const Column& column,
                                pages::ElementId element) {
  const Paragraph paragraph = measure(runs, place, column.width, element);
  if (paragraph.boxes.empty()) return 0;
  return add_lines(paragraph, break_lines(paragraph.boxes, column.width), place, column,
                   Alignment::kStart, element);
}

void Flow::keep(std::size_t first, bool with_next) {
  for (std::size_t i = first; i < strips_.size(); ++i) {
    if (i + 1 < strips_.size() || with_next) strips_[i].keep_with_next = true;
  }
}

void Flow::stay(std::size_t first) {
  for (std::size_t i = first; i + 1 < strips_.size(); ++i) strips_[i].stay_with_next = true;
}

}  // namespace resumec::layout
