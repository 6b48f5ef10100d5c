// The theme's colours for a screen by day and by night.
//
// A theme is drawn for paper. On a screen the same colours must keep WCAG 2.2's contrast
// (1.4.3: 4.5 for text, 1.4.11: 3 for what is not text) on a light and on a dark ground, whatever
// the author chose as accent. So each colour that carries text is moved towards black or white
// until it does; the hue stays.
#pragma once

#include "graphics/color.h"
#include "style/style.h"

namespace resumec::backend::html {

using graphics::Color;

struct Palette {
  Color text, background, accent, muted, rule, link;
  Color on_accent;  // of words on a ground of `accent`
  Color soft;       // ground of code, a little off the page's
};

// AA for text of normal size, with a little to spare for rounding.
constexpr double kTextContrast = 4.6;
// AAA: running text deserves it.
constexpr double kBodyContrast = 7.0;

// `color`, or the nearest to it on its way to black or white that has `contrast` on `ground`.
Color readable(Color color, Color ground, double contrast);

// `part` in 256 of `b`, the rest of `a`.
Color mixed(Color a, Color b, int part);

Palette light_palette(const style::Colors& colors);

// The same as light_palette for a theme that is dark already.
Palette dark_palette(const style::Colors& colors);

}  // namespace resumec::backend::html
