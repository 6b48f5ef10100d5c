// The page template: what stands still while the text is fitted.
#pragma once

#include <string>
#include <string_view>

#include "diag/sink.h"
#include "document/document.h"
#include "pages/pages.h"
#include "style/style.h"

namespace resumec::layout {

using graphics::Color;
using graphics::Length;

struct PaperSize {
  Length width = 0;
  Length height = 0;
};

// The paper that pages will have: what the style says, and where it leaves the choice, Letter for a
// person in the US, Canada, or another country that has it (`country_code`, ISO 3166-1), and A4 for
// everybody else.
PaperSize paper_of(const style::PageStyle& page, std::string_view country_code);

// A stretch of the paper's text area: what a block may fill.
struct Column {
  Length start = 0;  // from the area's start edge, whichever side that is
  Length width = 0;

  bool operator==(const Column&) const = default;
};

// "Ada Lovelace · Page 2 of 3" in the foot of the second and later pages, as an artifact.
struct RunningLine {
  bool shown = false;
  std::string name;  // with its separator
  std::string pattern;
};

struct Frames {
  Length width = 0;  // of the paper
  Length height = 0;
  pages::Rect text;  // what the margins leave; PDF's coordinates
  Column header;     // name, headline, contacts, picture
  Column main;       // the sections
  Color background;
  RunningLine running;

  [[nodiscard]] Length text_width() const { return text.right - text.left; }
  [[nodiscard]] Length text_height() const { return text.top - text.bottom; }
};

// `country`: of the person, as for `paper_of`.
Frames make_frames(const document::Document& document, const style::Style& style,
                   const std::string& country);

bool has_room(const Frames& frames);

// Complains of margins that leave no room; then there is nothing to be broken into pages.
bool has_room(const Frames& frames, source::Span margins, diag::Sink& sink);

}  // namespace resumec::layout
