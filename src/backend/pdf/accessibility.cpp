#include "backend/pdf/accessibility.h"

#include <algorithm>

namespace resumec::backend::pdf {
namespace {

using pages::ElementType;

int heading_level(ElementType type) {
  switch (type) {
    case ElementType::kH1:
      return 1;
    case ElementType::kH2:
      return 2;
    case ElementType::kH3:
      return 3;
    default:
      return 0;
  }
}

bool has_missing_glyph(const pages::Item& item) {
  const auto* run = std::get_if<pages::GlyphRun>(&item.content);
  return run != nullptr && std::any_of(run->glyphs.begin(), run->glyphs.end(),
                                       [](const font::Glyph& glyph) { return glyph.id == 0; });
}

}  // namespace

std::vector<std::string> broken_pdf_ua_rules(const pages::Pages& pages) {
  std::vector<std::string> broken;
  const auto rule = [&broken](bool kept, const char* text) {
    if (!kept) broken.emplace_back(text);
  };
  const auto& elements = pages.elements;
  rule(!pages.title.empty(), "7.1: the document has no title");
  rule(!pages.language.empty(), "7.2: the document has no language");
  rule(!elements.empty() && elements.front().type == ElementType::kDocument,
       "7.1: the content has no structure");

  bool alternatives = true;
  bool levels = true;
  int level = 0;
  for (const pages::Element& element : elements) {
    if (element.type == ElementType::kFigure && element.alternative.empty()) alternatives = false;
    const int own = heading_level(element.type);
    if (own == 0) continue;
    levels = levels && own <= level + 1;
    level = own;
  }
  rule(alternatives, "7.3: a figure has no alternative text");
  rule(levels, "7.4.2: a heading level is skipped");

  bool links = true;
  bool glyphs = true;
  bool pictures = true;
  for (const pages::Page& page : pages.pages) {
    for (const pages::LinkArea& link : page.links) {
      links = links && link.element < elements.size() &&
              elements[link.element].type == ElementType::kLink;
    }
    for (const pages::Item& item : page.items) {
      glyphs = glyphs && !has_missing_glyph(item);
      // A picture that says nothing is an artifact; one that belongs to the text is a figure.
      pictures =
          pictures &&
          (!std::holds_alternative<pages::Picture>(item.content) ||
           item.element == pages::kArtifact ||
           (item.element < elements.size() && elements[item.element].type == ElementType::kFigure));
    }
  }
  rule(links, "7.18.5: a link has no Link element");
  rule(glyphs, "7.21.7: a character has no glyph");
  rule(pictures, "7.3: a picture is no figure");
  return broken;
}

}  // namespace resumec::backend::pdf
