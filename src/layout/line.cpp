// Neighbouring pieces of one look become one run of glyphs, blanks included: a file of one run a
// word would be three times the size, and its readers would have to guess the blanks.
//
// Directions are put in order line by line (UAX #9, rule L2 works on lines): positions are visual,
// the order of the runs is the order in which the words are read. Inside a run the glyphs stand
// from left to right, so a run of several words from right to left would be written last word
// first, and whatever reads a file in its own order would read it backwards. There each word is a
// run, with the blank behind it.
#include "layout/line.h"

#include <algorithm>
#include <numeric>

#include "locale/segment.h"

namespace resumec::layout {

namespace {

bool same_look(const Piece& a, const Piece& b) {
  return a.style == b.style && a.face == b.face && a.link == b.link && a.level == b.level &&
         a.letter_spacing == b.letter_spacing;
}

// The pieces [begin, end) from left to right.
std::vector<std::uint32_t> visual_order(const Paragraph& paragraph, std::uint32_t begin,
                                        std::uint32_t end) {
  std::vector<std::uint32_t> order(end - begin);
  std::iota(order.begin(), order.end(), begin);
  if (!paragraph.mixed || order.empty()) return order;
  std::vector<std::uint8_t> levels;
  levels.reserve(order.size());
  for (const std::uint32_t i : order) levels.push_back(paragraph.pieces[i].level);
  std::vector<std::uint32_t> visual = locale::visual_order(levels);
  for (std::uint32_t& i : visual) i += begin;
  return visual;
}

// Is `right`, the next piece to the right of `left`, of the same run?
bool continues(const Paragraph& paragraph, std::uint32_t left, std::uint32_t right) {
  const Piece& next = paragraph.pieces[right];
  if (!same_look(paragraph.pieces[left], next)) return false;
  return next.right_to_left() ? right + 1 == left && !next.blank : right == left + 1;
}

// One run of the pieces order[from, to), which are neighbours in the text too.
PlacedRun make_run(const Paragraph& paragraph, const std::vector<std::uint32_t>& order,
                   std::size_t from, std::size_t to, const Palette& palette, Length x) {
  const Piece& first = paragraph.pieces[order[from]];
  const TextStyle& style = palette[first.style];
  PlacedRun placed;
  pages::GlyphRun& run = placed.run;
  run.face = first.face;
  run.size = first.size;
  run.color = style.color;
  run.letter_spacing = first.letter_spacing;
  run.right_to_left = first.right_to_left();
  run.origin.x = x;
  placed.link = first.link;

  std::uint32_t begin = first.begin;
  std::uint32_t end = first.end;
  std::size_t glyphs = 0;
  for (std::size_t i = from; i < to; ++i) {
    const Piece& piece = paragraph.pieces[order[i]];
    begin = std::min(begin, piece.begin);
    end = std::max(end, piece.end);
    glyphs += piece.shaped->glyphs.size();
  }
  placed.begin = begin;
  run.text = paragraph.text.slice(begin, end);
  run.glyphs.reserve(glyphs);
  for (std::size_t i = from; i < to; ++i) {
    const Piece& piece = paragraph.pieces[order[i]];
    for (font::Glyph glyph : piece.shaped->glyphs) {
      glyph.text_begin += piece.begin - begin;
      glyph.text_end += piece.begin - begin;
      run.glyphs.push_back(glyph);
    }
    run.advance += piece.advance;
  }
  return placed;
}

// The blank behind the last box: part of the last run where it looks like it.
void add_blank(const Paragraph& paragraph, const Box& last, const Palette& palette, Line& line) {
  PlacedRun blank = make_run(paragraph, {last.end}, 0, 1, palette, line.width);
  blank.blank = blank.run.advance;
  // UAX #9, L1: blanks at a line's end stand at its end in the paragraph's direction.
  if (paragraph.right_to_left) blank.run.origin.x = -blank.run.advance;
  const bool joins = !paragraph.mixed && !line.runs.empty() && last.end > last.begin &&
                     same_look(paragraph.pieces[last.end - 1], paragraph.pieces[last.end]);
  if (!joins) {
    line.runs.push_back(std::move(blank));
    return;
  }
  PlacedRun& neighbour = line.runs.back();
  const auto shift = static_cast<std::uint32_t>(neighbour.run.text.size());
  neighbour.run.text.append(blank.run.text);
  for (font::Glyph glyph : blank.run.glyphs) {
    glyph.text_begin += shift;
    glyph.text_end += shift;
    neighbour.run.glyphs.push_back(glyph);
  }
  neighbour.run.advance += blank.run.advance;
  neighbour.blank = blank.blank;
}

}  // namespace

Line make_line(const Paragraph& paragraph, const LineRange& range, const Palette& palette) {
  const Box& last = paragraph.boxes[range.end - 1];
  Line line;
  line.width = range.width;
  const std::vector<std::uint32_t> order =
      visual_order(paragraph, paragraph.boxes[range.begin].begin, last.end);
  Length x = 0;
  for (std::size_t from = 0; from < order.size();) {
    std::size_t to = from + 1;
    while (to < order.size() && continues(paragraph, order[to - 1], order[to])) ++to;
    line.runs.push_back(make_run(paragraph, order, from, to, palette, x));
    x += line.runs.back().run.advance;
    from = to;
  }
  if (last.next > last.end) add_blank(paragraph, last, palette, line);
  if (paragraph.mixed) {
    std::stable_sort(line.runs.begin(), line.runs.end(),
                     [](const PlacedRun& a, const PlacedRun& b) { return a.begin < b.begin; });
  }
  return line;
}

}  // namespace resumec::layout
