#include "backend/html/palette.h"

namespace resumec::backend::html {
namespace {

constexpr Color kBlack = {0, 0, 0};
constexpr Color kWhite = {255, 255, 255};

// Not black: pure white on pure black seems to glow, and a photo needs a ground it stands out from.
constexpr Color kNight = {0x11, 0x13, 0x17};
constexpr Color kMoon = {0xE9, 0xEA, 0xED};

// A colour made for white paper turns dull when it is only just readable on a dark ground.
constexpr double kNightContrast = 6.5;

bool is_dark(Color color) {
  return graphics::contrast_ratio(color, kWhite) > graphics::contrast_ratio(color, kBlack);
}

Palette on_ground(Color background, Color text, Color accent, Color muted, Color rule, Color link,
                  double accent_contrast) {
  Palette palette;
  palette.background = background;
  palette.text = readable(text, background, kBodyContrast);
  palette.accent = readable(accent, background, accent_contrast);
  palette.muted = readable(muted, background, kTextContrast);
  palette.link = readable(link, background, accent_contrast);
  palette.rule = rule;
  palette.on_accent = readable(background, palette.accent, kTextContrast);
  palette.soft = mixed(background, palette.text, 14);
  return palette;
}

}  // namespace

Color mixed(Color a, Color b, int part) {
  const auto channel = [part](std::uint8_t from, std::uint8_t to) {
    return static_cast<std::uint8_t>((from * (256 - part) + to * part + 128) / 256);
  };
  return {channel(a.red, b.red), channel(a.green, b.green), channel(a.blue, b.blue)};
}

Color readable(Color color, Color ground, double contrast) {
  const Color towards = is_dark(ground) ? kWhite : kBlack;
  for (int part = 0; part < 256; part += 4) {
    const Color candidate = mixed(color, towards, part);
    if (graphics::contrast_ratio(candidate, ground) >= contrast) return candidate;
  }
  return towards;
}

Palette light_palette(const style::Colors& colors) {
  return on_ground(colors.background, colors.text, colors.accent, colors.muted, colors.rule,
                   colors.link, kTextContrast);
}

Palette dark_palette(const style::Colors& colors) {
  if (is_dark(colors.background)) return light_palette(colors);
  // A trace of the accent ties the two faces of one page together.
  const Color background = mixed(kNight, colors.accent, 10);
  return on_ground(background, kMoon, colors.accent, mixed(kMoon, background, 84),
                   mixed(background, kMoon, 44), colors.link, kNightContrast);
}

}  // namespace resumec::backend::html
