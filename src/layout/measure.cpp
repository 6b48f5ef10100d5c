// Measuring is what a trial of other sizes repeats, so it does one thing a piece: the advance in
// units of the face, which shaping found once, times the size. Rounding is piece by piece, as lines
// are drawn.
//
// A word of half a million letters is cut to the line's width letter by letter, each step in
// constant time. How many letters fit is a question of size, so here alone something is shaped
// after the galley: the parts of words that are wider than a line.
#include "layout/measure.h"

#include <algorithm>

#include "writing/segment.h"

namespace resumec::layout {

namespace {

// Emoji fonts draw a sixth higher than an em, for they are made to be seen on screens. In 1/1000 of
// the text's size: as high as a capital with what hangs below the line.
constexpr int kEmojiSize = 880;

// Cuts pieces too wide for a line into pieces of as many letters as fit.
class Cutter {
 public:
  Cutter(const Paragraph& paragraph, const Scale& scale, Length width)
      : paragraph_(paragraph), scale_(scale), width_(width) {}

  // Afterwards `units` are those of the parts.
  std::shared_ptr<const CutPieces> run(std::vector<Unit>& units) {
    // Where each of the paragraph's pieces begins among the parts.
    std::vector<std::uint32_t> place;
    place.reserve(paragraph_.pieces.size() + 1);
    for (const Piece& piece : paragraph_.pieces) {
      place.push_back(static_cast<std::uint32_t>(cut_->pieces.size()));
      const Length advance = advance_of(piece, scale_.sizes);
      if (advance <= width_) {
        cut_->pieces.push_back(piece);
      } else {
        split(piece, advance);
      }
    }
    place.push_back(static_cast<std::uint32_t>(cut_->pieces.size()));
    for (Unit& unit : units) {
      unit.begin = place[unit.begin];
      unit.end = place[unit.end];
      unit.next = place[unit.next];
    }
    return cut_;
  }

 private:
  void split(const Piece& whole, Length advance) {
    const std::string_view text =
        std::string_view(paragraph_.text.text()).substr(whole.begin, whole.end - whole.begin);
    const auto ends = writing::grapheme_ends(text);
    // Letters of one word are of like width: the mean says how many fit, with a reserve.
    const auto letters = static_cast<std::int64_t>(ends.size());
    const std::int64_t fit = letters * width_ / std::max<Length>(1, advance) * 9 / 10;
    const auto step = static_cast<std::size_t>(std::max<std::int64_t>(1, fit));
    const auto direction =
        whole.right_to_left() ? font::Direction::kRightToLeft : font::Direction::kLeftToRight;
    const font::Features& features = scale_.palette[whole.style].features;
    std::size_t from = 0;
    for (std::size_t i = 0; i < ends.size(); i += step) {
      const std::size_t last = std::min(i + step, ends.size()) - 1;
      Piece part = whole;
      part.begin = whole.begin + static_cast<std::uint32_t>(from);
      part.end = whole.begin + static_cast<std::uint32_t>(ends[last]);
      cut_->shaped.push_back(font::shape(*whole.face, text.substr(from, ends[last] - from),
                                         direction, scale_.language, features));
      part.shaped = &cut_->shaped.back();
      if (part.spaced) part.letters = static_cast<std::uint32_t>(last + 1 - i);
      cut_->pieces.push_back(part);
      from = ends[last];
    }
  }

  const Paragraph& paragraph_;
  const Scale& scale_;
  Length width_;
  std::shared_ptr<CutPieces> cut_ = std::make_shared<CutPieces>();
};

// What is wider than a line is cut where it was to be kept, or between stretches of letters.
void make_boxes(const std::vector<Piece>& pieces, const std::vector<Unit>& units,
                const SizedStyles& sizes, Length width, std::vector<Box>& boxes) {
  for (const Unit& unit : units) {
    Box box{unit.begin, unit.begin, unit.begin, 0, 0, false, false};
    for (std::uint32_t i = unit.begin; i < unit.end; ++i) {
      const Length advance = advance_of(pieces[i], sizes);
      if (box.width + advance > width && i > box.begin) {
        box.end = box.next = i;
        while (box.end > box.begin + 1 && pieces[box.end - 1].blank) {
          --box.end;
          const Length blank = advance_of(pieces[box.end], sizes);
          box.width -= blank;
          box.glue += blank;
        }
        boxes.push_back(box);
        box = {i, i, i, 0, 0, false, false};
      }
      box.width += advance;
    }
    box.end = unit.end;
    box.next = unit.next;
    for (std::uint32_t i = unit.end; i < unit.next; ++i) box.glue += advance_of(pieces[i], sizes);
    box.ends_line = unit.ends_line;
    box.set_solid = box.glue == 0 && unit.set_solid;
    boxes.push_back(box);
  }
}

}  // namespace

SizedStyles sized_styles(const Palette& palette, const Sizes& sizes) {
  SizedStyles all;
  all.reserve(palette.size());
  for (std::size_t i = 0; i < palette.size(); ++i) {
    all.push_back(sized(palette[static_cast<StyleId>(i)], sizes));
  }
  return all;
}

Length size_of(const Piece& piece, const SizedStyles& sizes) {
  const Length size = sizes[piece.style].size;
  return piece.face->outlines() == font::Outlines::kColorBitmap ? size / 1000 * kEmojiSize : size;
}

Length spacing_of(const Piece& piece, const SizedStyles& sizes) {
  return piece.spaced ? sizes[piece.style].letter_spacing : 0;
}

Length advance_of(const Piece& piece, const SizedStyles& sizes) {
  return font::scale(*piece.face, piece.shaped->advance, size_of(piece, sizes)) +
         static_cast<Length>(piece.letters) * spacing_of(piece, sizes);
}

std::shared_ptr<const CutPieces> measure(const Paragraph& paragraph, const Scale& scale,
                                         Length width, std::vector<Box>& boxes) {
  boxes.clear();
  make_boxes(paragraph.pieces, paragraph.units, scale.sizes, width, boxes);
  // A piece wider than the line is a box wider than the line.
  const bool fits = std::all_of(boxes.begin(), boxes.end(),
                                [width](const Box& box) { return box.width <= width; });
  if (fits) return nullptr;
  std::vector<Unit> units = paragraph.units;
  auto cut = Cutter(paragraph, scale, width).run(units);
  boxes.clear();
  make_boxes(cut->pieces, units, scale.sizes, width, boxes);
  return cut;
}

}  // namespace resumec::layout
