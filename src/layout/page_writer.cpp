#include "layout/page_writer.h"

#include "layout/rows.h"
#include "locale/locale.h"
#include "source/mapped_text.h"

namespace resumec::layout {

namespace {

constexpr Color kPaper = {0xFF, 0xFF, 0xFF};

Length scaled(Length size, int per_mille) {
  return static_cast<Length>(static_cast<std::int64_t>(size) * per_mille / 1000);
}

class PageWriter {
 public:
  PageWriter(Flow& flow, const PageGeometry& geometry, pages::Page& page)
      : flow_(flow), left_(geometry.text.left), page_(page) {}

  // `top`: of the strip, on the page.
  void write(Strip& strip, Length top) {
    for (const Strip::PlacedRule& rule : strip.rules) {
      const pages::Rect area{left_ + rule.left, top - rule.bottom, left_ + rule.right,
                             top - rule.top};
      page_.items.push_back({pages::kArtifact, pages::Rule{area, rule.color}});
    }
    for (const Strip::PlacedIcon& icon : strip.icons) {
      page_.items.push_back({pages::kArtifact, drawing_of(icon, top)});
    }
    if (strip.picture) {
      Strip::PlacedPicture& placed = *strip.picture;
      const Length upper = top - placed.top;
      placed.picture.area = {left_ + placed.left, upper - placed.height,
                             left_ + placed.left + placed.width, upper};
      page_.items.push_back({placed.element, placed.picture});
    }
    std::int32_t open_link = kNoLink;  // of this line
    for (PlacedRun& placed : strip.runs) {
      placed.run.origin.x += left_;
      placed.run.origin.y += top - strip.baseline;
      if (placed.link != kNoLink) add_link(placed, placed.link == open_link);
      open_link = placed.link;
      page_.items.push_back({placed.element, std::move(placed.run)});
    }
  }

 private:
  [[nodiscard]] pages::Drawing drawing_of(const Strip::PlacedIcon& icon, Length top) const {
    // Thousandths of a unit of the icon's square to lengths.
    const auto scale = [&icon](std::int64_t value) {
      return static_cast<Length>(value * icon.side / (std::int64_t{support::kIconSide} * 1000));
    };
    pages::Drawing drawing;
    drawing.pen = scale(std::int64_t{support::kIconPen} * 1000);
    drawing.color = icon.color;
    for (const support::PathStep& step : support::icon_steps(icon.icon)) {
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
    if (flow_.links()[link].uri.empty()) return;
    // The words of a link follow each other: on its next line it is still the last one.
    if (page_.links.empty() || page_.links.back().link != link) page_.links.push_back({link, {}});
    page_.links.back().areas.push_back(area);
  }

  Flow& flow_;
  Length left_;
  pages::Page& page_;
};

}  // namespace

void write_pages(Flow& flow, const std::vector<PageRange>& ranges, const PageGeometry& geometry) {
  pages::Pages& pages = flow.pages();
  pages.width = geometry.width;
  pages.height = geometry.height;
  pages.pages.resize(std::max<std::size_t>(1, ranges.size()));
  pages.links = flow.links();
  const Color background = flow.style().colors.background;
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    pages::Page& page = pages.pages[i];
    if (!(background == kPaper)) {
      page.items.push_back(
          {pages::kArtifact, pages::Rule{{0, 0, geometry.width, geometry.height}, background}});
    }
    PageWriter writer(flow, geometry, page);
    Length top = geometry.text.top;
    for (std::size_t s = ranges[i].begin; s < ranges[i].end; ++s) {
      Strip& strip = flow.strips()[s];
      if (s > ranges[i].begin) top -= strip.space_before;
      if (strip.outline) {
        strip.outline->page = i;
        strip.outline->top = top;
        pages.outline.push_back(std::move(*strip.outline));
      }
      writer.write(strip, top);
      top -= strip.height;
    }
  }
}

void add_running_lines(Flow& flow, const PageGeometry& geometry, const std::string& name,
                       std::string_view pattern) {
  std::vector<pages::Page>& pages = flow.pages().pages;
  const Length room = geometry.text.bottom;
  // In the middle of the margin; a margin without room for a line has none.
  const Length size = flow.style().looks.at(Place::kQuiet).size;
  if (room < 2 * size) return;
  for (std::size_t i = 1; i < pages.size(); ++i) {
    document::Run run;
    run.text = source::MappedText::generated(
        name + " " + flow.style().content.separator + " " +
            locale::filled(pattern, {std::to_string(i + 1), std::to_string(pages.size())}),
        {});
    Strip strip;
    flow.place_line(make_line_of(flow, {run}, Place::kQuiet, flow.width()), flow.whole(),
                    Alignment::kEnd, pages::kArtifact, strip);
    PageWriter(flow, geometry, pages[i]).write(strip, (room - size / 2) / 2);
  }
}

}  // namespace resumec::layout
