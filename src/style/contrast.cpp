#include "style/contrast.h"

#include <fmt/format.h>

#include <cmath>

namespace resumec::style {

namespace {

// WCAG 2.2, 1.4.3: for text below 18 pt, which is all but the name.
constexpr double kLeastContrast = 4.5;

struct TextColor {
  std::string_view token;
  Color Colors::*color;
};
constexpr TextColor kTextColors[] = {{"text", &Colors::text},
                                     {"accent", &Colors::accent},
                                     {"muted", &Colors::muted},
                                     {"link", &Colors::link}};

// Where the résumé chose it; unknown when the theme did.
source::Span place_of(const yaml::Node* design, std::string_view token) {
  if (design == nullptr || design->kind != yaml::Kind::kMapping) return {};
  const yaml::Node* colors = design->find("colors");
  if (colors == nullptr || colors->kind != yaml::Kind::kMapping) return {};
  const yaml::Node* color = colors->find(token);
  return color == nullptr ? source::Span{} : color->span;
}

bool is_light(Color color) {
  return graphics::contrast_ratio(color, {0, 0, 0}) >
         graphics::contrast_ratio(color, {255, 255, 255});
}

// Rounded down: 4.49 must not be shown as 4.5.
std::string ratio_text(double ratio) {
  return fmt::format("{:.1f}:1", std::floor(ratio * 10 + 1e-9) / 10);
}

}  // namespace

void check_contrast(const Style& style, const yaml::Node* design, diag::Sink& sink) {
  const Colors& colors = style.colors;
  const source::Span background = place_of(design, "background");
  for (const TextColor& one : kTextColors) {
    // A link that follows the accent has been spoken of.
    if (one.token == "link" && colors.link == colors.accent) continue;
    const Color color = colors.*one.color;
    const double ratio = graphics::contrast_ratio(color, colors.background);
    if (ratio >= kLeastContrast) continue;
    const source::Span chosen = place_of(design, one.token);
    auto complaint = diag::make(
        diag::Code::kLowContrast, chosen.known() ? chosen : background,
        fmt::format("`colors.{}` ({}) on `colors.background` ({}) has a contrast of {}, WCAG AA "
                    "asks for 4.5:1",
                    one.token, graphics::to_hex(color), graphics::to_hex(colors.background),
                    ratio_text(ratio)));
    complaint.hint(fmt::format("choose a {} color for `colors.{}`",
                               is_light(colors.background) ? "darker" : "lighter", one.token));
    if (chosen.known() && background.known()) complaint.label(background, "the background");
    sink.add(std::move(complaint));
  }
}

}  // namespace resumec::style
