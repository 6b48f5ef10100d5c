// Pages for the tests, built by hand from really shaped text.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include <doctest/doctest.h>

#include "font/collection.h"
#include "font/shape.h"
#include "pages/pages.h"

namespace sample {

using namespace resumec;

inline const font::Face& face(std::string_view family, int weight = 400,
                              font::Slope slope = font::Slope::kUpright) {
  const font::Face* found = font::built_in_face(family, weight, slope);
  REQUIRE(found != nullptr);
  return *found;
}

inline pages::GlyphRun run(const font::Face& face, std::string_view text, pages::Point origin,
                           graphics::Length size = 10'000,
                           font::Direction direction = font::Direction::kLeftToRight) {
  const auto shaped = font::shape(face, text, direction, "en", font::Features{});
  pages::GlyphRun run;
  run.face = &face;
  run.size = size;
  run.origin = origin;
  run.advance = font::scale(face, shaped.advance, size);
  run.text = source::MappedText::generated(std::string(text), {});
  run.glyphs = shaped.glyphs;
  run.right_to_left = direction == font::Direction::kRightToLeft;
  return run;
}

// A4, one document element, no pages yet.
inline pages::Pages empty() {
  pages::Pages all;
  all.width = 595'276;
  all.height = 841'890;
  all.elements.resize(1);
  all.title = "Ada Lovelace – Résumé";
  all.author = "Ada Lovelace";
  all.language = "en-GB";
  return all;
}

inline pages::ElementId add_element(pages::Pages& all, pages::ElementType type,
                                    pages::ElementId parent = 0) {
  pages::Element element;
  element.type = type;
  element.parent = parent;
  all.elements.push_back(element);
  return static_cast<pages::ElementId>(all.elements.size() - 1);
}

// A link on the page, as many areas as it has lines there.
inline void add_link(pages::Pages& all, pages::Page& page, std::vector<pages::Rect> areas,
                     std::string uri, std::string description, pages::ElementId element) {
  page.links.push_back({all.links.size(), std::move(areas)});
  all.links.push_back({std::move(uri), std::move(description), element});
}

// One page of lines 20 pt apart, each a paragraph.
inline pages::Pages lines(const font::Face& face, const std::vector<std::string>& texts,
                          font::Direction direction = font::Direction::kLeftToRight) {
  pages::Pages all = empty();
  pages::Page page;
  graphics::Length y = 780'000;
  for (const std::string& text : texts) {
    const auto paragraph = add_element(all, pages::ElementType::kP);
    page.items.push_back({paragraph, run(face, text, {56'700, y}, 12'000, direction)});
    y -= 20'000;
  }
  all.pages.push_back(std::move(page));
  return all;
}

}  // namespace sample
