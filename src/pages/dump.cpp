#include <algorithm>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "graphics/decimal.h"
#include "pages/pages.h"

namespace resumec::pages {
namespace {

std::string points(Length length) {
  std::string text;
  graphics::append_thousandths(text, length);
  return text;
}

// In quotes; quotes, backslashes and control characters escaped, so that an item stays one line.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
      out += fmt::format("\\x{:02x}", static_cast<unsigned char>(c));
    } else {
      out += c;
    }
  }
  return out + '"';
}

std::string owner(ElementId element) {
  return element == kArtifact ? "artifact" : fmt::format("[{}]", element);
}

std::string box(const Rect& area) {
  return fmt::format("{},{} to {},{}", points(area.left), points(area.bottom), points(area.right),
                     points(area.top));
}

std::string line(const GlyphRun& run) {
  std::string text = fmt::format(
      "text {},{} width {} {} {} {} {}", points(run.origin.x), points(run.origin.y),
      points(run.advance), run.face == nullptr ? "no-face" : run.face->postscript_name(),
      points(run.size), graphics::to_hex(run.color), quoted(run.text.text()));
  if (run.letter_spacing != 0) text += " spacing " + points(run.letter_spacing);
  if (run.stretch != 1000) text += " stretched";
  if (run.right_to_left) text += " rtl";
  const auto missing = std::count_if(run.glyphs.begin(), run.glyphs.end(),
                                     [](const font::Glyph& glyph) { return glyph.id == 0; });
  if (missing > 0) text += fmt::format(" missing {}", missing);
  return text;
}

std::string line(const Rule& rule) {
  return fmt::format("rule {} {}", box(rule.area), graphics::to_hex(rule.color));
}

std::string line(const Drawing& drawing) {
  Rect area;
  bool first = true;
  for (const Drawing::Step& step : drawing.steps) {
    const std::size_t count = step.command == 'C' ? 3 : step.command == 'Z' ? 0 : 1;
    for (std::size_t i = 0; i < count; ++i) {
      const Point& point = step.points[i];
      if (first) area = {point.x, point.y, point.x, point.y};
      first = false;
      area.left = std::min(area.left, point.x);
      area.right = std::max(area.right, point.x);
      area.bottom = std::min(area.bottom, point.y);
      area.top = std::max(area.top, point.y);
    }
  }
  return fmt::format("drawing {} pen {} {}", box(area), points(drawing.pen),
                     graphics::to_hex(drawing.color));
}

std::string line(const Picture& picture) {
  return fmt::format("picture {} {}{}", picture.image, box(picture.area),
                     picture.round ? " round" : "");
}

}  // namespace

std::string_view to_string(ElementType type) {
  switch (type) {
    case ElementType::kDocument:
      return "Document";
    case ElementType::kSect:
      return "Sect";
    case ElementType::kH1:
      return "H1";
    case ElementType::kH2:
      return "H2";
    case ElementType::kH3:
      return "H3";
    case ElementType::kH4:
      return "H4";
    case ElementType::kH5:
      return "H5";
    case ElementType::kP:
      return "P";
    case ElementType::kL:
      return "L";
    case ElementType::kLI:
      return "LI";
    case ElementType::kLbl:
      return "Lbl";
    case ElementType::kLBody:
      return "LBody";
    case ElementType::kSpan:
      return "Span";
    case ElementType::kLink:
      return "Link";
    case ElementType::kFigure:
      return "Figure";
    case ElementType::kCaption:
      break;
  }
  return "Caption";
}

std::string dump(const Pages& pages) {
  std::string out = fmt::format("{} pages, {} x {}\n", pages.pages.size(), points(pages.width),
                                points(pages.height));
  const auto fact = [&out](std::string_view name, const std::string& value) {
    if (!value.empty()) out += fmt::format("{}: {}\n", name, quoted(value));
  };
  fact("title", pages.title);
  fact("author", pages.author);
  fact("subject", pages.subject);
  fact("language", pages.language);
  fact("last modified", pages.last_modified);
  for (const std::string& keyword : pages.keywords) fact("keyword", keyword);

  for (std::size_t i = 0; i < pages.elements.size(); ++i) {
    const Element& element = pages.elements[i];
    out += fmt::format("[{}] {}", i, to_string(element.type));
    if (element.parent != kArtifact) out += " in " + owner(element.parent);
    if (!element.alternative.empty()) out += " alt " + quoted(element.alternative);
    if (!element.actual_text.empty()) out += " says " + quoted(element.actual_text);
    if (!element.language.empty()) out += " language " + element.language;
    if (!element.list_numbering.empty()) out += " " + element.list_numbering;
    out += '\n';
  }
  for (const OutlineEntry& entry : pages.outline) {
    out += fmt::format("outline {}{} page {} at {}\n",
                       std::string(2 * std::size_t(std::max(0, entry.level)), ' '),
                       quoted(entry.title), entry.page + 1, points(entry.top));
  }
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    out += fmt::format("page {}\n", i + 1);
    for (const Item& item : pages.pages[i].items) {
      out +=
          fmt::format("  {} {}\n", owner(item.element),
                      std::visit([](const auto& content) { return line(content); }, item.content));
    }
    for (const LinkPlace& place : pages.pages[i].links) {
      const Link& link = pages.links[place.link];
      std::string areas;
      for (const Rect& area : place.areas) areas += (areas.empty() ? "" : " and ") + box(area);
      out += fmt::format("  {} link {} {} {}\n", owner(link.element), areas,
                         quoted(link.uri.text()), quoted(link.description));
    }
  }
  return out;
}

}  // namespace resumec::pages
