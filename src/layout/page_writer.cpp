#include "layout/page_writer.h"

#include <algorithm>

#include "layout/running_line.h"
#include "layout/strip_setter.h"

namespace resumec::layout {

namespace {

constexpr Color kPaper = {0xFF, 0xFF, 0xFF};

Length scaled(Length size, int per_mille) {
  return static_cast<Length>(static_cast<std::int64_t>(size) * per_mille / 1000);
}

class PageWriter {
 public:
  PageWriter(const Galley& galley, const Frames& frames, pages::Page& page)
      : galley_(galley), frames_(frames), left_(frames.text.left), page_(page) {}

  void write_background() {
    if (!(frames_.background == kPaper)) {
      fill({0, 0, frames_.width, frames_.height}, frames_.background);
    }
  }

  // `top`: of the strip, on the page.
  void write_rule(Length thickness, Length top) {
    fill({left_, top - thickness, left_ + frames_.text_width(), top},
         galley_.setting->style.colors.rule);
  }

  void write(const PlacedIcon& icon, Length top) {
    put(pages::kArtifact).emplace<pages::Drawing>(drawing_of(icon, top));
  }

  void write(const StripPicture& placed, bool round, Length top) {
    pages::Picture picture;
    picture.image = placed.picture.image;
    picture.area = {left_ + placed.left, top - placed.height, left_ + placed.left + placed.width,
                    top};
    picture.round = round;
    picture.span = placed.picture.span;
    put(placed.picture.element).emplace<pages::Picture>(picture);
  }

  void write(std::vector<PlacedRun> runs, Length baseline) {
    std::int32_t open_link = kNoLink;  // of this line
    for (PlacedRun& placed : runs) {
      placed.run.origin.x += left_;
      placed.run.origin.y += baseline;
      if (placed.link != kNoLink) add_link(placed, placed.link == open_link);
      open_link = placed.link;
      put(placed.element).emplace<pages::GlyphRun>(std::move(placed.run));
    }
  }

 private:
  pages::Content& put(pages::ElementId element) {
    pages::Item& item = page_.items.emplace_back();
    item.element = element;
    return item.content;
  }

  void fill(const pages::Rect& area, Color color) {
    put(pages::kArtifact).emplace<pages::Rule>(pages::Rule{area, color});
  }

  [[nodiscard]] pages::Drawing drawing_of(const PlacedIcon& icon, Length top) const {
    // Thousandths of a unit of the icon's square to lengths.
    const auto scale = [&icon](std::int64_t value) {
      return static_cast<Length>(value * icon.side / (std::int64_t{graphics::kIconSide} * 1000));
    };
    pages::Drawing drawing;
    drawing.pen = scale(std::int64_t{graphics::kIconPen} * 1000);
    drawing.color = icon.color;
    for (const graphics::PathStep& step : graphics::icon_steps(icon.icon)) {
      pages::Drawing::Step placed{step.command, {}};
      for (std::size_t i = 0; i < placed.points.size(); ++i) {
        placed.points[i] = {left_ + icon.left + scale(step.at[2 * i]),
                            top - icon.top - scale(step.at[2 * i + 1])};
      }
      drawing.steps.push_back(placed);
    }
    return drawing;
  }

  void add_link(const PlacedRun& placed, bool goes_on) {
    const pages::GlyphRun& run = placed.run;
    const font::FaceMetrics& metrics = run.face->metrics();
    const Length right = run.origin.x + run.advance - placed.blank;
    const pages::Rect area{run.origin.x, run.origin.y + scaled(run.size, metrics.descender), right,
                           run.origin.y + scaled(run.size, metrics.ascender)};
    if (goes_on && !page_.links.empty()) {
      pages::Rect& whole = page_.links.back().areas.back();
      whole.left = std::min(whole.left, area.left);
      whole.right = std::max(whole.right, area.right);
      whole.bottom = std::min(whole.bottom, area.bottom);
      whole.top = std::max(whole.top, area.top);
      return;
    }
    const auto link = static_cast<std::size_t>(placed.link);
    if (galley_.links[link].uri.empty()) return;
    // The words of a link follow each other: on its next line it is still the last one.
    if (page_.links.empty() || page_.links.back().link != link) page_.links.push_back({link, {}});
    page_.links.back().areas.push_back(area);
  }

  const Galley& galley_;
  const Frames& frames_;
  Length left_;
  pages::Page& page_;
};

// Strips under each other, page after page.
void write_strips(const Galley& galley, const Frames& frames, const Breaks& breaks,
                  pages::Pages& pages) {
  const StripSetter setter(galley, frames, breaks);
  const bool round = galley.setting->style.photo.shape == style::PhotoShape::kCircle;
  for (std::size_t i = 0; i < breaks.pages.size(); ++i) {
    const PageRange& range = breaks.pages[i];
    PageWriter writer(galley, frames, pages.pages[i]);
    writer.write_background();
    Length top = frames.text.top;
    for (std::size_t s = range.begin; s < range.end; ++s) {
      const Strip& strip = breaks.strips[s];
      if (s > range.begin) top -= strip.space_before;
      if (strip.outline != kNotListed) {
        const OutlineTitle& title = galley.outline[strip.outline];
        pages.outline.push_back({title.title, title.level, i, top, title.span});
      }
      if (strip.rule) writer.write_rule(strip.height, top);
      for (const PlacedIcon& icon : setter.icons(strip)) writer.write(icon, top);
      if (strip.picture != kNone) {
        const StripPicture& picture = breaks.pictures[static_cast<std::size_t>(strip.picture)];
        const bool photo = s < breaks.header_end;
        writer.write(picture, photo && round, top);
      }
      writer.write(setter.runs(strip), top - strip.baseline);
      top -= strip.height;
    }
  }
}

void write_running_lines(const Galley& galley, const Frames& frames, const Sizes& sizes,
                         pages::Pages& pages, diag::Sink& sink) {
  RunningLines lines(galley, frames, sizes, sink);
  if (!lines.shown()) return;
  for (std::size_t i = 1; i < pages.pages.size(); ++i) {
    PageWriter(galley, frames, pages.pages[i])
        .write(lines.set(i + 1, pages.pages.size()), lines.baseline());
  }
}

}  // namespace

pages::Pages make_pages(const Galley& galley, const Frames& frames, const Breaks& breaks,
                        diag::Sink& sink) {
  pages::Pages pages;
  pages.width = frames.width;
  pages.height = frames.height;
  pages.elements = galley.elements;
  pages.links = galley.links;
  pages.images = galley.images;
  pages.pages.resize(std::max<std::size_t>(1, breaks.pages.size()));
  write_strips(galley, frames, breaks, pages);
  write_running_lines(galley, frames, breaks.sizes, pages, sink);
  return pages;
}

}  // namespace resumec::layout
