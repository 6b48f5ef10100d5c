#include "backend/pdf/content.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "backend/pdf/hexadecimal.h"
#include "characters/utf8.h"
#include "font/shape.h"
#include "graphics/decimal.h"

namespace resumec::backend::pdf {
namespace {

// A quarter of a circle of radius 1 by a Bézier curve whose control points stand 0.5523 from its
// ends: off by 0.03 %.
constexpr double kQuarter = 0.5522847498;

// Of what a picture is higher than its area, this share is cut off below: in a portrait the face is
// above the middle.
constexpr double kHiddenBelow = 0.7;

// A colour part of 0 to 255 as thousandths of 1: 1/255 is more than 3/1000, so none are confused.
std::int64_t part(std::uint8_t value) {
  return (value * 1000 + 127) / 255;
}

// In 64 bits: the edges of an area may be further apart than a Length reaches.
std::int64_t width(const pages::Rect& area) {
  return std::int64_t{area.right} - area.left;
}
std::int64_t height(const pages::Rect& area) {
  return std::int64_t{area.top} - area.bottom;
}

std::int64_t rounded(double thousandths) {
  return std::llround(thousandths);
}

}  // namespace

void Content::number(std::int64_t thousandths) {
  graphics::append_thousandths(bytes_, thousandths);
  bytes_ += ' ';
}

void Content::numbers(std::initializer_list<std::int64_t> thousandths) {
  for (const std::int64_t value : thousandths) number(value);
}

void Content::op(std::string_view name) {
  bytes_ += name;
  bytes_ += '\n';
}

void Content::begin_element(std::string_view type, int mcid) {
  end_array();
  bytes_ += '/';
  bytes_ += type;
  bytes_ += " <</MCID ";
  bytes_ += std::to_string(mcid);
  bytes_ += ">> ";
  op("BDC");
}

void Content::begin_artifact() {
  end_array();
  bytes_ += "/Artifact ";
  op("BMC");
}

void Content::begin_actual_text(std::string_view text) {
  end_array();
  bytes_ += "/Span <</ActualText <FEFF";
  append_hexadecimal(bytes_, characters::to_utf16be(text));
  bytes_ += ">>> ";
  op("BDC");
}

void Content::end_marked() {
  end_array();
  op("EMC");
}

void Content::fill_rectangle(const pages::Rect& area, Color color) {
  set_color(color);
  numbers({area.left, area.bottom, width(area), height(area)});
  op("re");
  op("f");
}

void Content::stroke(const pages::Drawing& drawing) {
  op("q");
  numbers({part(drawing.color.red), part(drawing.color.green), part(drawing.color.blue)});
  op("RG");
  number(drawing.pen);
  op("w");
  // Round caps and joins (table 54).
  op("1 J");
  op("1 j");
  for (const pages::Drawing::Step& step : drawing.steps) {
    const auto& [first, second, third] = step.points;
    switch (step.command) {
      case 'M':
        numbers({first.x, first.y});
        op("m");
        break;
      case 'L':
        numbers({first.x, first.y});
        op("l");
        break;
      case 'C':
        numbers({first.x, first.y, second.x, second.y, third.x, third.y});
        op("c");
        break;
      default:
        op("h");
        break;
    }
  }
  op("S");
  op("Q");
}

// The outline stands at the origin of a coordinate system of its own: then equal glyphs are equal
// bytes, and cost little when the stream is deflated.
void Content::fill_outline(const std::vector<font::OutlineStep>& steps, const font::Face& face,
                           pages::Point origin, Length size) {
  op("q");
  numbers({1000, 0, 0, 1000, origin.x, origin.y});
  op("cm");
  for (const font::OutlineStep& step : steps) {
    const std::size_t count = step.command == 'C' ? 6 : step.command == 'Z' ? 0 : 2;
    for (std::size_t i = 0; i < count; ++i) number(font::scale(face, step.at[i], size));
    op(step.command == 'M' ? "m" : step.command == 'L' ? "l" : step.command == 'C' ? "c" : "h");
  }
  op("f");
  op("Q");
}

void Content::draw_image(std::string_view name, const pages::Picture& picture,
                         const ImageObject& image) {
  const pages::Rect& area = picture.area;
  const auto area_w = static_cast<double>(width(area));
  const auto area_h = static_cast<double>(height(area));
  const double center_x = area.left + area_w / 2;
  const double center_y = area.bottom + area_h / 2;
  const double cover_w = std::max(area_w, area_h * image.aspect);
  const double cover_h = std::max(area_h, area_w / image.aspect);
  // More than a thousandth of the area would be cut off: layout rounds, but does not distort.
  const bool cut = cover_w > area_w * 1.001 || cover_h > area_h * 1.001;

  op("q");
  if (picture.round) {
    const double rx = area_w / 2;
    const double ry = area_h / 2;
    const auto x = [&](double factor) { return rounded(center_x + rx * factor); };
    const auto y = [&](double factor) { return rounded(center_y + ry * factor); };
    numbers({x(1), y(0)});
    op("m");
    numbers({x(1), y(kQuarter), x(kQuarter), y(1), x(0), y(1)});
    op("c");
    numbers({x(-kQuarter), y(1), x(-1), y(kQuarter), x(-1), y(0)});
    op("c");
    numbers({x(-1), y(-kQuarter), x(-kQuarter), y(-1), x(0), y(-1)});
    op("c");
    numbers({x(kQuarter), y(-1), x(1), y(-kQuarter), x(1), y(0)});
    op("c");
    op("h");
    op("W");
    op("n");
  } else if (cut) {
    numbers({area.left, area.bottom, width(area), height(area)});
    op("re");
    op("W");
    op("n");
  }
  const double drawn_w = cut ? cover_w : area_w;
  const double drawn_h = cut ? cover_h : area_h;
  const double left = center_x - drawn_w / 2;
  const double bottom = area.bottom - (drawn_h - area_h) * kHiddenBelow;
  // The unit square that an image fills (8.9.5).
  numbers({rounded(drawn_w), 0, 0, rounded(drawn_h), rounded(left), rounded(bottom)});
  op("cm");
  bytes_ += '/';
  bytes_ += name;
  bytes_ += ' ';
  op("Do");
  op("Q");
}

void Content::begin_text(pages::Point origin) {
  op("BT");
  numbers({origin.x, origin.y});
  op("Td");
}

void Content::end_text() {
  end_array();
  set_rise(0);
  op("ET");
}

void Content::set_font(std::string_view name, Length size) {
  if (name == font_ && size == size_) return;
  end_array();
  font_ = name;
  size_ = size;
  bytes_ += '/';
  bytes_ += name;
  bytes_ += ' ';
  number(size);
  op("Tf");
}

void Content::set_color(Color color) {
  if (color_ == color) return;
  color_ = color;
  numbers({part(color.red), part(color.green), part(color.blue)});
  op("rg");
}

void Content::set_stretch(int per_mille) {
  if (per_mille == stretch_) return;
  end_array();
  stretch_ = per_mille;
  // Tz takes per cent.
  number(std::int64_t{per_mille} * 100);
  op("Tz");
}

void Content::set_letter_spacing(Length spacing) {
  if (spacing == letter_spacing_) return;
  letter_spacing_ = spacing;
  number(spacing);
  op("Tc");
}

void Content::set_rise(Length rise) {
  if (rise == rise_) return;
  end_array();
  rise_ = rise;
  number(rise);
  op("Ts");
}

void Content::move(std::int64_t thousandths) {
  if (thousandths == 0) return;
  begin_array();
  end_codes();
  // In a TJ array a positive number moves back (9.4.3).
  graphics::append_thousandths(bytes_, -thousandths * 1000);
}

void Content::show(std::uint32_t code, int code_bytes) {
  begin_array();
  if (!in_codes_) {
    bytes_ += '<';
    in_codes_ = true;
  }
  append_code(bytes_, code, code_bytes);
}

void Content::begin_array() {
  if (!in_array_) bytes_ += '[';
  in_array_ = true;
}

void Content::end_codes() {
  if (in_codes_) bytes_ += '>';
  in_codes_ = false;
}

void Content::end_array() {
  if (!in_array_) return;
  end_codes();
  in_array_ = false;
  bytes_ += ']';
  op("TJ");
}

}  // namespace resumec::backend::pdf
