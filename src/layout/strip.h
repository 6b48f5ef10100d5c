// The vertical list: everything of the résumé under each other, before it is cut into pages.
#pragma once

#include <cstdint>
#include <optional>

#include "graphics/icon.h"
#include "layout/frames.h"
#include "layout/galley.h"
#include "layout/line.h"

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

enum class Alignment : std::uint8_t { kStart, kCenter, kEnd };

// Index in one of Breaks' lists.
constexpr std::int32_t kNone = -1;

// A line of a text at its place in a strip.
struct SetLine {
  TextId text = kNoText;
  PieceRange pieces;
  std::int32_t cut = kNone;  // Breaks::cuts: whose pieces they are; kNone: the text's own
  pages::ElementId element = pages::kArtifact;
  Column column;
  Alignment alignment = Alignment::kStart;
  bool justified = false;
  bool ends_row = false;  // the gap between the words before it in the strip and itself is filled
  Length raised = 0;      // above the strip's baseline
  std::optional<graphics::Icon> icon;  // before the column, in the room that icons take

  bool operator==(const SetLine&) const = default;
};

struct StripPicture {
  SetPicture picture;
  Length left = 0, width = 0, height = 0;  // from the text's left edge

  bool operator==(const StripPicture&) const = default;
};

// A horizontal strip that no page break parts: a line of text, a rule, a picture.
struct Strip {
  Length space_before = 0;  // left out at the top of a page
  Length height = 0;
  Length baseline = 0;                           // from its top
  std::uint32_t lines_begin = 0, lines_end = 0;  // in Breaks::lines
  std::int32_t picture = kNone;                  // in Breaks::pictures
  OutlineId outline = kNotListed;
  bool rule = false;  // across the text, as high as the strip
  bool keep_with_next = false;
  // The author's wish for an entry in one piece: it yields where that is longer than a page.
  bool stay_with_next = false;
  bool break_before = false;
  // What a page break behind it would part.
  Parting parting = Parting::kSections;

  bool operator==(const Strip&) const = default;
};

}  // namespace resumec::layout
