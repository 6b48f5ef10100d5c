#include "style/page_tokens.h"

#include <array>

#include "schema/tokens.h"
#include "schema/values.h"

namespace resumec::style {
namespace {

using graphics::points;
using schema::Choice;
using schema::field;
using schema::LengthBetween;
using schema::Named;
using schema::Nested;
using schema::Record;

constexpr std::array kPageSizes = {Named{"auto", PageSize::kAuto}, Named{"A4", PageSize::kA4},
                                   Named{"Letter", PageSize::kLetter}};

// 500 mm: more than any page; what a page really has room for is layout's to say.
using Margin = LengthBetween<0, points(1418)>;

// One length for all four sides.
struct AllMargins {
  static const schema::Shape& shape() { return Margin::shape(); }
  static bool decode(schema::Context& context, const yaml::Node& node, PageStyle& page) {
    Margin::decode(context, node, page.margin_top);
    page.margin_bottom = page.margin_start = page.margin_end = page.margin_top;
    return true;
  }
};

struct SideMargins {
  static const schema::Shape& shape() { return Margin::shape(); }
  static bool decode(schema::Context& context, const yaml::Node& node, PageStyle& page) {
    Margin::decode(context, node, page.margin_start);
    page.margin_end = page.margin_start;
    return true;
  }
};

const Record<PageStyle>& margin_fields() {
  static const auto record = Record<PageStyle>(
      {.id = "margin",
       .noun = "a margin",
       .description = "White at the page's edges: one length for all, or each by name.",
       .text_field = "all"},
      {
          field<AllMargins, PageStyle>("all", "All four margins.").example("2cm"),
          field<SideMargins, PageStyle>("sides", "Left and right margin.").example("20mm"),
          field<Margin>("top", &PageStyle::margin_top, "Top margin.").example("18mm"),
          field<Margin>("bottom", &PageStyle::margin_bottom, "Bottom margin.").example("17mm"),
          field<Margin>("start", &PageStyle::margin_start, "Where lines begin.").example("20mm"),
          field<Margin>("end", &PageStyle::margin_end, "Where lines end.").example("20mm"),
      });
  return record;
}

struct Margins {
  static const schema::Shape& shape() { return Nested<margin_fields>::shape(); }
  static bool decode(schema::Context& context, const yaml::Node& node, PageStyle& page) {
    page.span = node.span;
    return margin_fields().decode(context, node, page);
  }
};

}  // namespace

const Record<PageStyle>& page_fields() {
  static const auto record = Record<PageStyle>(
      {.id = "page", .noun = "a page", .description = "Paper and margins."},
      {
          field<Choice<kPageSizes>>("size", &PageStyle::size,
                                    "Paper; `auto` is Letter in the US and Canada, else A4.")
              .example("A4")
              .mistaken({"format", "paper"}),
          field<Margins, PageStyle>("margin", "White at the page's edges.")
              .example("2cm")
              .mistaken({"margins", "border"}),
      });
  return record;
}

}  // namespace resumec::style
