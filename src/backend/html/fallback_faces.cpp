#include "backend/html/fallback_faces.h"

#include <fmt/format.h>

#include <cstdint>
#include <iterator>

#include "backend/html/system_fonts.h"
#include "characters/ascii.h"
#include "font/shape.h"

namespace resumec::backend::html {
namespace {

// From here on a browser takes a font's bold (CSS Fonts 4, 5.2).
constexpr int kLightestBold = 600;

std::string family(std::string_view css_family, std::size_t number) {
  return fmt::format("{}-{}", css_family, number + 1);
}

// Hundredths of a percent: `part` of `whole`.
std::int64_t share(std::int64_t part, std::int64_t whole) {
  return (part * 10'000 + whole / 2) / whole;
}

std::string percent(std::int64_t hundredths) {
  return fmt::format("{}.{:02}%", hundredths / 100, hundredths % 100);
}

// In 1/1000 em, pairs of letters moved together as a browser does.
std::int64_t room(const font::Face& face, std::string_view words, font::Foundry& foundry) {
  const auto shaped =
      foundry.shape(face, words, font::Direction::kLeftToRight, "en", font::Features{});
  return shaped->advance * 1000 / face.units_per_em();
}

// The fonts of systems move few pairs: it comes to 0.1 or 0.2 % of a line.
std::int64_t room(const Widths& widths, std::string_view words) {
  std::int64_t sum = 0;
  for (const char c : words) sum += widths[static_cast<std::size_t>(c) - kFirstWidth];
  return sum - sum * 15 / 10'000;
}

}  // namespace

std::string fallback_faces(std::string_view css_family, int weight, bool italic,
                           std::string_view generic, const font::Face& face, std::string_view words,
                           font::Foundry& foundry) {
  std::string measured;
  for (const char c : words) {
    if (c >= kFirstWidth && c <= kLastWidth && face.has_glyph(static_cast<char32_t>(c)))
      measured += c;
  }
  const std::int64_t own = room(face, measured, foundry);
  if (own <= 0) return {};
  std::string rules;
  std::size_t number = 0;
  for (const SystemFont& system : system_fonts(generic)) {
    const bool bold = weight >= kLightestBold;
    const std::int64_t theirs = room(bold ? system.bold_widths : system.regular_widths, measured);
    if (theirs <= 0) return {};
    const std::int64_t size = share(own, theirs);
    if (size <= 0) return {};
    std::string sources;
    for (const std::string_view name : bold ? system.bold : system.regular) {
      if (name.empty()) break;
      fmt::format_to(std::back_inserter(sources), "{}local(\"{}\")", sources.empty() ? "" : ",",
                     name);
    }
    // The overrides are of the size before it is adjusted.
    const auto adjusted = [size](int thousandths) {
      return percent(share(std::int64_t{thousandths} * 10, size));
    };
    fmt::format_to(std::back_inserter(rules),
                   "@font-face{{font-family:\"{}\";font-weight:{};{}src:{};size-adjust:{};"
                   "ascent-override:{};descent-override:{};line-gap-override:0%}}\n",
                   family(css_family, number++), weight, italic ? "font-style:italic;" : "",
                   sources, percent(size), adjusted(face.metrics().ascender),
                   adjusted(-face.metrics().descender));
  }
  return rules;
}

std::string fallback_stand_in(std::string_view css_family, int weight,
                              std::string_view postscript_name, std::string_view range) {
  // A font file that somebody brings along may call itself anything.
  for (const char c : postscript_name) {
    if (!characters::is_letter_or_digit(c) && c != '-') return {};
  }
  return fmt::format("@font-face{{font-family:\"{}\";font-weight:{};src:local(\"{}\"){}}}\n",
                     family(css_family, 0), weight, postscript_name, range);
}

std::string fallback_families(std::string_view css_family) {
  std::string list;
  for (std::size_t number = 0; number < system_fonts("sans-serif").size(); ++number) {
    fmt::format_to(std::back_inserter(list), ", \"{}\"", family(css_family, number));
  }
  return list;
}

}  // namespace resumec::backend::html
