// The first value of layout: the document itemised and shaped, in units of its faces.
//
// A galley is what a compositor pulled before there were pages: all the text, set, and not yet cut
// to any length. Shaping is two thirds of the work, and no size changes it; so it is done once, and
// whoever looks for sizes that fit (breaks.h) asks as often as he likes. What a document is to a
// reading machine (elements, links, titles of the outline) depends on no size either.
//
// A galley says nothing: what is to be complained of waits in it until it is known that its pages
// will be shown.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "diag/sink.h"
#include "document/document.h"
#include "font/collection.h"
#include "graphics/icon.h"
#include "layout/paragraph.h"
#include "pages/pages.h"
#include "style/style.h"

namespace resumec::layout {

// Index in Galley::texts.
using TextId = std::uint32_t;
constexpr TextId kNoText = 0xFFFFFFFF;  // or one without words

// Index in Galley::outline.
using OutlineId = std::uint32_t;
constexpr OutlineId kNotListed = 0xFFFFFFFF;

struct SetBlock;

struct SetParagraph {
  bool shown = false;
  TextId text = kNoText;
  bool labelled = false;  // "Languages: C++, Rust"
};

struct SetItem {
  TextId label = kNoText;
  pages::ElementId label_element = pages::kArtifact;
  TextId words = kNoText;        // of the paragraph that it begins with
  std::vector<SetBlock> blocks;  // what follows
  document::PageBreak page_break = document::PageBreak::kAuto;
};

struct SetList {
  bool ordered = false;
  std::vector<SetItem> items;
};

// A picture and where it is counted.
struct SetPicture {
  std::size_t image = 0;  // index in Galley::images
  pages::ElementId element = pages::kArtifact;
  source::Span span;  // where it is named

  bool operator==(const SetPicture&) const = default;
};

struct SetFigure {
  bool shown = false;
  SetPicture picture;
  bool captioned = false;
  TextId caption = kNoText;
};

// A line of an entry's head.
struct SetRow {
  TextId start = kNoText;
  TextId end = kNoText;
  pages::ElementId element = pages::kArtifact;
  OutlineId outline = kNotListed;
};

struct SetEntry {
  bool position = false;  // one of several roles at one employer
  std::vector<SetRow> rows;
  std::vector<SetBlock> body;
  document::PageBreak page_break = document::PageBreak::kAuto;
};

struct SetBlock {
  std::variant<SetParagraph, SetList, SetFigure, SetEntry> content;
};

struct SetSection {
  TextId title = kNoText;
  bool title_hidden = false;
  OutlineId outline = kNotListed;
  std::vector<SetBlock> blocks;
  bool break_before = false;
};

struct SetContact {
  TextId text = kNoText;
  std::optional<graphics::Icon> icon;
};

struct SetHeader {
  TextId name = kNoText;
  bool headlined = false;
  TextId headline = kNoText;
  std::vector<SetContact> contacts;
  std::vector<SetContact> facts;  // on lines of their own below
  bool icons = false;             // some contact has one: they part contacts as well as ...
  TextId separator = kNoText;     // ... a separator does
  std::optional<SetPicture> photo;
};

struct OutlineTitle {
  std::string title;
  int level = 0;  // 0: top
  source::Span span;
  pages::ElementId element = pages::kArtifact;  // the heading
};

// What the texts are set with. Its parts point to each other: it stays where it is.
struct Setting {
  Setting(const document::Document& document, const style::Style& the_style,
          font::Collection& fonts);
  Setting(const Setting&) = delete;
  Setting& operator=(const Setting&) = delete;

  style::Style style;  // but for its lengths, which are Sizes' to say
  std::string language;
  bool right_to_left = false;
  int least_leading = 0;  // what the résumé's letters need, see line_height()
  diag::Sink complaints;
  Typefaces typefaces;
  Palette palette;
  ShapeCache shapes;
};

struct Galley {
  std::shared_ptr<const Setting> setting;  // null when the document cannot be set
  diag::Sink complaints;                   // in the order in which they were met
  std::vector<Paragraph> texts;
  SetHeader header;
  std::vector<SetSection> sections;
  StyleId body = 0;     // the look of lines without words, where there are any
  bool closed = false;  // there is a closing line
  TextId closing = kNoText;

  std::vector<pages::Element> elements;  // the first is the document
  // Stretches of words with an element of their own: links, and words in another language (without
  // an address).
  std::vector<pages::Link> links;
  std::vector<OutlineTitle> outline;
  std::vector<document::Image> images;
};

// `fonts` must live as long as the galley: its glyphs are of their faces. A document that is too
// large to be laid out, or for which there are no fonts, has a galley of complaints alone.
Galley make_galley(const document::Document& document, const style::Style& style,
                   font::Collection& fonts);

}  // namespace resumec::layout
