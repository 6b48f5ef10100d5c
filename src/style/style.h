// A theme after inheritance and overrides: its looks, and tokens as typed values that layout, HTML
// and compose read. All lengths are 1/1000 pt; spaces are multiples of the leading's quarter where
// the theme says so.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "font/files.h"
#include "source/span.h"
#include "style/arrangement.h"
#include "style/looks.h"

namespace resumec::style {

enum class PageSize : std::uint8_t { kAuto, kA4, kLetter };  // kAuto: by the résumé's country

struct PageStyle {
  PageSize size = PageSize::kAuto;
  Length margin_top = 0, margin_bottom = 0, margin_start = 0, margin_end = 0;
  source::Span span;  // where the résumé chose the margins; else unknown
};

enum class Alignment : std::uint8_t { kStart, kCenter };
// How text is set that no look says. Sizes and weights stand in the looks.
struct Typography {
  Length size = 0;                       // body
  int leading = 1300;                    // 1/1000 of the size
  source::Span case_span, figures_span;  // where features were chosen that a font may lack
  Alignment header_alignment = Alignment::kStart;
  bool ligatures = true;
  bool justify = false;
};

struct Spacing {
  Length between_bullets = 0, between_entries = 0, before_section = 0, after_section_title = 0,
         after_header = 0, between_paragraphs = 0, after_entry_head = 0;
  Length between_header_lines = 0;  // name, headline and contacts
  Length bullet_indent = 0;         // from the text's edge to the bullet's text
};

struct Rules {
  Length section_rule = 0;  // thickness; 0: none
  Length header_rule = 0;
};

// As the picture is, or its middle cut to a square or a circle.
enum class PhotoShape : std::uint8_t { kNatural, kSquare, kCircle };

struct Photo {
  Length size = 0;  // of the longer side
  PhotoShape shape = PhotoShape::kNatural;
};

// Apr 2023, April 2023, 04/2023, 2023-04, 2023.
enum class DateStyle : std::uint8_t { kShort, kLong, kNumeric, kIso, kYear };
// What is printed of a date at most. kAuto: months of what lasted, and single dates as they are
// written.
enum class DatePrecision : std::uint8_t { kAuto, kYear, kMonth, kDay };
enum class CountryForm : std::uint8_t { kName, kCode, kNone };  // Germany, DE
// Where the address of a link stands behind its words: paper cannot be clicked, nor can plain text.
enum class LinkAddresses : std::uint8_t { kNever, kText, kPrint, kAlways };
enum class UrlForm : std::uint8_t { kShort, kFull };  // example.org/ada, https://example.org/ada

// What compose reads: wording and order, never geometry.
struct Content {
  DateStyle date_style = DateStyle::kShort;
  DatePrecision date_precision = DatePrecision::kAuto;
  CountryForm country = CountryForm::kName;
  bool collapse_years = false;  // Jan – Mar 2020
  bool time_spans = false;      // (5 yrs 8 mos) behind a period
  UrlForm url_form = UrlForm::kShort;
  LinkAddresses link_addresses = LinkAddresses::kText;
  std::vector<std::string> section_order;  // standard section names
  std::string separator = "·";             // between items of one line
  std::string bullet = "•";
  bool contact_icons = false;  // before each contact, instead of the separators
  bool page_numbers = true;    // the running line of page 2 and later
  bool show_updated = false;
  int most_authors = 0;  // of a publication; 0: all
};

inline bool addresses_in_text(const Content& content) {
  return content.link_addresses == LinkAddresses::kText ||
         content.link_addresses == LinkAddresses::kAlways;
}
// In the PDF, and where a browser prints the page.
inline bool addresses_in_print(const Content& content) {
  return content.link_addresses == LinkAddresses::kPrint ||
         content.link_addresses == LinkAddresses::kAlways;
}

// What may give way while a résumé is fitted to its pages.
enum class FitSize : std::uint8_t { kSpacing, kLeading, kSize, kMargins };

// How far: see fit.h. A bound on the wrong side of what the style has moves nothing.
struct Fit {
  std::vector<FitSize> order;                     // what gives way first
  int least_spacing = 1000, most_spacing = 1000;  // 1/1000 of the style's own spaces
  int least_leading = 0, most_leading = 0;        // 1/1000 of the size
  Length least_size = 0, most_size = 0;           // of the running text
  Length least_margin = 0, most_margin = 0;       // of each side
};

struct Style {
  std::string theme;  // id
  PageStyle page;
  Colors colors;
  font::WantedFonts fonts;
  Typography typography;
  Looks looks;
  Spacing spacing;
  Rules rules;
  Photo photo;
  Fit fit;
  Content content;
  Arrangements arrangements;
};

std::string dump(const Style& style);

}  // namespace resumec::style
