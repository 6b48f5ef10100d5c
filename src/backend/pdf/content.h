// A page's content stream (ISO 32000-1, 7.8.2): operators with numbers of our own making.
//
// The graphics state is remembered, so that an operator is written only when something changes. It
// persists over text objects, but not over q ... Q: what needs those sets its state inside.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "backend/pdf/image.h"
#include "font/outline.h"
#include "pages/pages.h"

namespace resumec::backend::pdf {

using graphics::Color;
using graphics::Length;

class Content {
 public:
  [[nodiscard]] const std::string& bytes() const { return bytes_; }

  // Marked content (14.6): what stands between belongs to the structure element whose content has
  // this number on the page, or is an artifact.
  void begin_element(std::string_view type, int mcid);
  void begin_artifact();
  // What stands between is read as `text` whatever its glyphs say (14.9.4).
  void begin_actual_text(std::string_view text);
  void end_marked();

  void fill_rectangle(const pages::Rect& area, Color color);
  void stroke(const pages::Drawing& drawing);
  // A glyph that is drawn without being text: its outline at a point, in a size. Between text
  // objects.
  void fill_outline(const std::vector<font::OutlineStep>& steps, const font::Face& face,
                    pages::Point origin, Length size);
  // The image scaled to cover the picture's area, its edges cut off where the proportions differ.
  void draw_image(std::string_view name, const pages::Picture& picture, const ImageObject& image);

  // Text objects (9.4): begin, state and showing, end.
  void begin_text(pages::Point origin);
  void end_text();
  void set_font(std::string_view name, Length size);
  void set_color(Color color);
  void set_letter_spacing(Length spacing);
  void set_stretch(int per_mille);
  void set_rise(Length rise);
  // The pen moves by thousandths of an em before the next code.
  void move(std::int64_t thousandths);
  // Shows the character code, which is of that many bytes.
  void show(std::uint32_t code, int code_bytes = 2);

 private:
  void number(std::int64_t thousandths);
  void numbers(std::initializer_list<std::int64_t> thousandths);
  void op(std::string_view name);
  void begin_array();
  void end_codes();
  void end_array();

  std::string bytes_;
  std::string font_;
  Length size_ = 0;
  Length letter_spacing_ = 0;
  int stretch_ = 1000;
  Length rise_ = 0;
  std::optional<Color> color_;
  bool in_array_ = false;  // of a TJ operator
  bool in_codes_ = false;  // of a string of that array
};

}  // namespace resumec::backend::pdf
