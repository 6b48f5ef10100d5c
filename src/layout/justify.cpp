#include "layout/justify.h"

#include <cstdint>

namespace resumec::layout {

namespace {

// A blank may grow to this share of the size; Lato's own is 193.
constexpr int kWidestGrowth = 300;  // 1/1000

bool is_blank(const pages::GlyphRun& run, const font::Glyph& glyph) {
  return glyph.text_end == glyph.text_begin + 1 && run.text.text()[glyph.text_begin] == ' ';
}

// The blanks between words; the one at the line's end is none of them.
std::size_t count_blanks(const PlacedRun& placed) {
  std::size_t count = 0;
  for (const font::Glyph& glyph : placed.run.glyphs) {
    if (is_blank(placed.run, glyph)) ++count;
  }
  return placed.blank > 0 && count > 0 ? count - 1 : count;
}

}  // namespace

void justify(Line& line, Length width) {
  std::int64_t blanks = 0;
  for (const PlacedRun& placed : line.runs) {
    if (placed.run.right_to_left) return;
    blanks += static_cast<std::int64_t>(count_blanks(placed));
  }
  const std::int64_t room = width - line.width;
  if (blanks == 0 || room <= 0) return;
  const std::int64_t most = std::int64_t{line.runs.front().run.size} * kWidestGrowth / 1000;
  if (room / blanks > most) return;

  // Glyphs are measured in font units: what rounding leaves over is given to the blanks behind.
  std::int64_t given = 0;
  std::int64_t seen = 0;
  for (PlacedRun& placed : line.runs) {
    pages::GlyphRun& run = placed.run;
    run.origin.x += static_cast<Length>(given);
    std::size_t left = count_blanks(placed);
    for (font::Glyph& glyph : run.glyphs) {
      if (left == 0) break;
      if (!is_blank(run, glyph)) continue;
      --left;
      const std::int64_t wanted = room * ++seen / blanks - given;
      const auto upem = static_cast<std::int64_t>(run.face->units_per_em());
      const auto units = static_cast<int>(wanted * upem / run.size);
      glyph.advance += units;
      const Length growth = font::scale(*run.face, units, run.size);
      run.advance += growth;
      given += growth;
    }
  }
  line.width += static_cast<Length>(given);
}

}  // namespace resumec::layout
