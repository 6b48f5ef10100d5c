// Laid-out pages: boxes at positions, each with the node of the structure tree that it belongs to
// and, where there is one, its place in the source.
//
// Coordinates are PDF's: 1/1000 pt, origin at the lower left corner of the page, y upwards.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "document/document.h"
#include "document/shared_text.h"
#include "font/face.h"
#include "font/shape.h"
#include "graphics/color.h"
#include "graphics/length.h"
#include "source/mapped_text.h"
#include "source/span.h"

namespace resumec::pages {

using graphics::Color;
using graphics::Length;

struct Point {
  Length x = 0;
  Length y = 0;
};

struct Rect {
  Length left = 0;
  Length bottom = 0;
  Length right = 0;
  Length top = 0;
};

// Structure types of ISO 32000-1, 14.8.4.
enum class ElementType : std::uint8_t {
  kDocument,
  kSect,
  kH1,
  kH2,
  kH3,
  kH4,
  kH5,
  kP,
  kL,
  kLI,
  kLbl,
  kLBody,
  kSpan,
  kLink,
  kFigure,
  kCaption,
};
std::string_view to_string(ElementType type);

// Index in Pages::elements; children come after their parents, siblings in reading order.
using ElementId = std::uint32_t;
constexpr ElementId kArtifact =
    0xFFFFFFFF;  // of no element: footers, rules, bullets that are not labels

struct Element {
  ElementType type = ElementType::kDocument;
  ElementId parent = kArtifact;  // of the root only
  std::string alternative;       // of a figure
  std::string actual_text;       // of one that has no content on a page: what it says all the same
  std::string language;          // BCP 47, when it differs from the parent's
  std::string list_numbering;    // of kL: "Disc" or "Decimal"
  source::Span span{};           // of all that it holds; of a kLbl, of what it stands before
};

// A line's stretch of text in one face, size, colour and direction. `text` holds the words that a
// reader copies; `glyphs` point into it, and may be in visual order.
struct GlyphRun {
  const font::Face* face = nullptr;
  Length size = 0;
  Point origin;  // start of the baseline
  Length advance = 0;
  Color color;
  source::MappedText text;
  std::vector<font::Glyph> glyphs;
  Length letter_spacing = 0;  // added after each cluster
  int stretch = 1000;         // 1/1000: how many times as wide as they are the glyphs are drawn
  bool right_to_left = false;
};

struct Rule {
  Rect area;  // filled
  Color color;
};

// Lines drawn with a round pen: an icon.
struct Drawing {
  struct Step {
    char command = 'M';  // M, L: one point; C: two control points and the end; Z closes
    std::array<Point, 3> points{};
  };
  std::vector<Step> steps;
  Length pen = 0;
  Color color;
};

struct Picture {
  std::size_t image = 0;  // index in Pages::images
  Rect area;
  bool round = false;   // clipped to the inscribed ellipse
  source::Span span{};  // where it is named
};

using Content = std::variant<GlyphRun, Rule, Drawing, Picture>;

struct Item {
  ElementId element = kArtifact;
  Content content;
};

// Words that lead somewhere. They may go on over lines and pages, so what is said of them stands
// once.
struct Link {
  document::SharedText uri;
  std::string description;        // its words
  ElementId element = kArtifact;  // a kLink
  source::Span span{};            // of its words
};

// Where a page has a link: the active areas, one for each line that its words stand on.
struct LinkPlace {
  std::size_t link = 0;  // index in Pages::links
  std::vector<Rect> areas;
};

struct Page {
  std::vector<Item> items;  // in reading order: also the order of the content stream
  std::vector<LinkPlace> links;
};

struct OutlineEntry {
  std::string title;
  int level = 0;  // 0: top
  std::size_t page = 0;
  Length top = 0;
  source::Span span{};  // of the words that it lists
};

struct Pages {
  Length width = 0;
  Length height = 0;
  std::vector<Page> pages;
  std::vector<Element> elements;  // the first is the document
  std::vector<Link> links;
  std::vector<OutlineEntry> outline;
  std::vector<document::Image> images;

  // Metadata, as in the Document.
  std::string title, author, subject, language, last_modified;
  std::vector<std::string> keywords;
};

// The text dump of the stage: one item a line, positions in points.
std::string dump(const Pages& pages);

}  // namespace resumec::pages
