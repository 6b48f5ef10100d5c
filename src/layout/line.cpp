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

#include "writing/segment.h"

namespace resumec::layout {

namespace {

// The pieces of one paragraph at one size.
class LineMaker {
 public:
  LineMaker(const Paragraph& paragraph, const std::vector<Piece>& pieces, const Scale& scale)
      : paragraph_(paragraph), pieces_(pieces), scale_(scale) {}

  Line run(const PieceRange& range) {
    Line line;
    line.width = range.width;
    const std::vector<std::uint32_t> order = visual_order(range.begin, range.end);
    Length x = 0;
    for (std::size_t from = 0; from < order.size();) {
      std::size_t to = from + 1;
      while (to < order.size() && continues(order[to - 1], order[to])) ++to;
      line.runs.push_back(make_run(order, from, to, x));
      x += line.runs.back().run.advance;
      from = to;
    }
    if (range.next > range.end) add_blank(range, line);
    if (paragraph_.mixed) {
      std::stable_sort(line.runs.begin(), line.runs.end(),
                       [](const PlacedRun& a, const PlacedRun& b) { return a.begin < b.begin; });
    }
    return line;
  }

 private:
  [[nodiscard]] bool same_look(const Piece& a, const Piece& b) const {
    return a.style == b.style && a.face == b.face && a.link == b.link && a.level == b.level &&
           spacing_of(a, scale_.sizes) == spacing_of(b, scale_.sizes);
  }

  // The pieces [begin, end) from left to right.
  [[nodiscard]] std::vector<std::uint32_t> visual_order(std::uint32_t begin,
                                                        std::uint32_t end) const {
    std::vector<std::uint32_t> order(end - begin);
    std::iota(order.begin(), order.end(), begin);
    if (!paragraph_.mixed || order.empty()) return order;
    std::vector<std::uint8_t> levels;
    levels.reserve(order.size());
    for (const std::uint32_t i : order) levels.push_back(pieces_[i].level);
    std::vector<std::uint32_t> visual = writing::visual_order(levels);
    for (std::uint32_t& i : visual) i += begin;
    return visual;
  }

  // Is `right`, the next piece to the right of `left`, of the same run?
  [[nodiscard]] bool continues(std::uint32_t left, std::uint32_t right) const {
    const Piece& next = pieces_[right];
    if (!same_look(pieces_[left], next)) return false;
    return next.right_to_left() ? right + 1 == left && !next.blank : right == left + 1;
  }

  // One run of the pieces order[from, to), which are neighbours in the text too.
  [[nodiscard]] PlacedRun make_run(const std::vector<std::uint32_t>& order, std::size_t from,
                                   std::size_t to, Length x) const {
    const Piece& first = pieces_[order[from]];
    PlacedRun placed;
    pages::GlyphRun& run = placed.run;
    run.face = first.face;
    run.size = size_of(first, scale_.sizes);
    run.color = scale_.palette[first.style].color;
    run.letter_spacing = spacing_of(first, scale_.sizes);
    run.right_to_left = first.right_to_left();
    run.origin.x = x;
    placed.link = first.link;

    std::uint32_t begin = first.begin;
    std::uint32_t end = first.end;
    std::size_t glyphs = 0;
    for (std::size_t i = from; i < to; ++i) {
      const Piece& piece = pieces_[order[i]];
      begin = std::min(begin, piece.begin);
      end = std::max(end, piece.end);
      glyphs += piece.shaped->glyphs.size();
    }
    placed.begin = begin;
    run.text = paragraph_.text.slice(begin, end);
    run.glyphs.reserve(glyphs);
    for (std::size_t i = from; i < to; ++i) {
      const Piece& piece = pieces_[order[i]];
      for (font::Glyph glyph : piece.shaped->glyphs) {
        glyph.text_begin += piece.begin - begin;
        glyph.text_end += piece.begin - begin;
        run.glyphs.push_back(glyph);
      }
      run.advance += advance_of(piece, scale_.sizes);
    }
    return placed;
  }

  // The blank behind the last box: part of the last run where it looks like it.
  void add_blank(const PieceRange& range, Line& line) const {
    PlacedRun blank = make_run({range.end}, 0, 1, line.width);
    blank.blank = blank.run.advance;
    // UAX #9, L1: blanks at a line's end stand at its end in the paragraph's direction.
    if (paragraph_.right_to_left) blank.run.origin.x = -blank.run.advance;
    const bool joins = !paragraph_.mixed && !line.runs.empty() && range.end > range.last &&
                       same_look(pieces_[range.end - 1], pieces_[range.end]);
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

  const Paragraph& paragraph_;
  const std::vector<Piece>& pieces_;
  const Scale& scale_;
};

}  // namespace

Line make_line(const Paragraph& paragraph, const std::vector<Piece>& pieces,
               const PieceRange& range, const Scale& scale) {
  return LineMaker(paragraph, pieces, scale).run(range);
}

}  // namespace resumec::layout
