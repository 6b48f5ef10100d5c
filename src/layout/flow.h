// The vertical list: everything of the résumé under each other, before it is cut into pages.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "layout/line.h"
#include "layout/paragraph.h"
#include "pages/pages.h"
#include "style/style.h"
#include "support/icon.h"

namespace resumec::layout {

// From what nobody minds to what hurts. Layout says what a break would part; page_break.cpp has the
// prices.
enum class Parting : std::uint8_t {
  kSections,
  kEntries,
  kFewEntries,  // one of them would stand alone
  kBlocks,
  kItems,
  kFewItems,
  kLines
};

// A horizontal strip that no page break parts: a line of text, a rule, a picture. Places inside it
// are measured from its upper left corner, y downwards.
struct Strip {
  Length space_before = 0;  // left out at the top of a page
  Length height = 0;
  Length baseline = 0;
  std::vector<PlacedRun> runs;  // origin.x from the column's left edge
  struct PlacedRule {
    Length left = 0, right = 0, top = 0, bottom = 0;
    Color color;
  };
  std::vector<PlacedRule> rules;
  // A square; its lines are an artifact.
  struct PlacedIcon {
    support::Icon icon = support::Icon::kEnvelope;
    Length left = 0, top = 0, side = 0;
    Color color;
  };
  std::vector<PlacedIcon> icons;
  struct PlacedPicture {
    pages::Picture picture;  // its area is not used
    pages::ElementId element = pages::kArtifact;
    Length left = 0, top = 0, width = 0, height = 0;
  };
  std::optional<PlacedPicture> picture;
  std::optional<pages::OutlineEntry> outline;
  bool keep_with_next = false;
  // The author's wish for an entry in one piece: it yields where that is longer than a page.
  bool stay_with_next = false;
  bool break_before = false;
  // What a page break behind it would part.
  Parting parting = Parting::kSections;
};

// A stretch of the column: what a block may fill.
struct Column {
  Length start = 0;  // from the column's start edge, whichever side that is
  Length width = 0;
};

enum class Alignment : std::uint8_t { kStart, kCenter, kEnd };

// Collects strips, elements and links in reading order.
class Flow {
 public:
  Flow(const style::Style& style, Typesetter& typesetter, pages::Pages& pages, Length width)
      : style_(style), typesetter_(typesetter), pages_(pages), width_(width) {}

  pages::ElementId add_element(pages::ElementType type, pages::ElementId parent);

  // Runs as a measured paragraph; their links become elements below `parent`.
  Paragraph measure(const document::Runs& runs, Place place, Length width, pages::ElementId parent,
                    bool words_follow = false);

  // The lines of a paragraph as strips, one each. A paragraph of several lines never leaves one of
  // them alone on a page. Returns the number of lines.
  std::size_t add_lines(const Paragraph& paragraph, const std::vector<LineRange>& lines,
                        Place place, const Column& column, Alignment alignment,
                        pages::ElementId element);

  std::size_t add_paragraph(const document::Runs& runs, Place place, const Column& column,
                            pages::ElementId element);

  // A line's runs into `strip`, at its baseline.
  void place_line(Line line, const Column& column, Alignment alignment, pages::ElementId element,
                  Strip& strip) const;

  Strip make_strip(Place place, int least_leading = 0);

  // Space before the next strip; of several the largest counts.
  void space(Length length) {
    if (!held_) pending_ = std::max(pending_, length);
  }
  // Exactly this before the next strip, whatever that one asks for.
  void hold_space(Length length) {
    pending_ = length;
    held_ = true;
  }
  // What was held for came to nothing: the next strip asks for its own space again.
  void release_space() { held_ = false; }
  void add(Strip strip);

  // The strips from `first` on stay together, and with what comes next when `with_next`.
  void keep(std::size_t first, bool with_next);

  // The same, while it is not longer than a page.
  void stay(std::size_t first);

  [[nodiscard]] std::vector<Strip>& strips() { return strips_; }
  [[nodiscard]] const std::vector<pages::Link>& links() const { return links_; }
  [[nodiscard]] Length width() const { return width_; }
  [[nodiscard]] Column whole() const { return {0, width_}; }
  [[nodiscard]] const style::Style& style() const { return style_; }
  [[nodiscard]] bool right_to_left() const { return typesetter_.right_to_left; }
  [[nodiscard]] Typesetter& typesetter() { return typesetter_; }
  [[nodiscard]] pages::Pages& pages() { return pages_; }

 private:
  const style::Style& style_;
  Typesetter& typesetter_;
  pages::Pages& pages_;
  Length width_;
  Length pending_ = 0;
  bool held_ = false;
  std::vector<Strip> strips_;
  // Stretches of words with an element of their own: links, and words in another language (without
  // an address).
  std::vector<pages::Link> links_;
};

}  // namespace resumec::layout
