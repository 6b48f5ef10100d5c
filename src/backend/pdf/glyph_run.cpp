// Drawing shaped text.
//
// Layout places glyphs in font units; a PDF advances by the font's /W, in whole thousandths of an
// em, and moves the pen between two codes by whole thousandths as well. Rounding each glyph by
// itself would let a line of Inter (2816 units an em) drift by several points. So both pens are
// followed: where the glyph belongs, from the start of the run and in font units, and where the
// reader's pen stands; the difference is written when it reaches half a thousandth. No glyph is
// ever further from its place than 0.5/1000 em: 0.005 pt in text of 10 pt.
//
// Letter spacing is the reader's own (Tc) rather than a move: text extractors know that it is no
// space between words. It follows every code, so where a cluster has several glyphs, all but the
// last give it back.
//
// Every code has a text (ISO 14289-1, 7.21.7). Marks on letters are drawn and have no code, where
// that goes (drawn_marks.h). Elsewhere a glyph that has no text of its own, as the second one of a
// letter that is drawn as two, gets U+2060, WORD JOINER, which most readers drop; what the letter
// says with its marks is told by ActualText.
//
// A glyph that the face does not have is passed over: layout has complained of it, and an empty box
// would only tell the employer.
#include "backend/pdf/glyph_run.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "backend/pdf/drawn_marks.h"
#include "backend/pdf/right_to_left.h"
#include "font/outline.h"

namespace resumec::backend::pdf {
namespace {

// The glyphs [begin, end) of a run that share a text.
struct Cluster {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view text;
};

std::string_view text_of(const pages::GlyphRun& run, const font::Glyph& glyph) {
  const std::string_view text = run.text.text();
  const std::size_t begin = std::min<std::size_t>(glyph.text_begin, text.size());
  const std::size_t end = std::clamp<std::size_t>(glyph.text_end, begin, text.size());
  return text.substr(begin, end - begin);
}

constexpr std::string_view kNoText = "\u2060";

// What a code says.
std::string_view code_text(const pages::GlyphRun& run, const font::Glyph& glyph) {
  const std::string_view text = text_of(run, glyph);
  return text.empty() ? kNoText : text;
}

Cluster cluster_at(const pages::GlyphRun& run, std::size_t begin) {
  Cluster cluster{begin, begin + 1, text_of(run, run.glyphs[begin])};
  const auto belongs = [&run](const font::Glyph& glyph) {
    return text_of(run, glyph).empty() || (!run.right_to_left && glyph.advance == 0);
  };
  while (cluster.end < run.glyphs.size() && belongs(run.glyphs[cluster.end])) ++cluster.end;
  const std::string_view last = text_of(run, run.glyphs[cluster.end - 1]);
  if (!run.right_to_left && !cluster.text.empty() && !last.empty()) {
    // From left to right the letters of a run follow each other.
    const char* head = cluster.text.data();
    const char* tail = last.data() + last.size();
    if (tail > head) cluster.text = {head, static_cast<std::size_t>(tail - head)};
  }
  return cluster;
}

std::int64_t divide_rounded(std::int64_t dividend, std::int64_t divisor) {
  const std::int64_t half = divisor / 2;
  return (dividend >= 0 ? dividend + half : dividend - half) / divisor;
}

bool ends_letter(const pages::GlyphRun& run, std::size_t index) {
  return index + 1 == run.glyphs.size() || font::begins_letter(run.glyphs[index + 1]);
}

// The reader's pen and the glyphs' places, in thousandths of an em from the start of the run.
class Pen {
 public:
  Pen(const pages::GlyphRun& run, const FontResource& font)
      : run_(run), font_(font), upem_(run.face->units_per_em()) {}

  // How far the reader's pen must move to the place of this glyph; it has moved afterwards.
  std::int64_t move_to(const font::Glyph& glyph) {
    const std::int64_t place =
        divide_rounded((units_ + glyph.x_offset) * 1000, upem_) + spacing(letters_ - shown_);
    const std::int64_t move = place - pen_;
    pen_ = place;
    return move;
  }
  void shown(const font::Glyph& glyph, int stretch) {
    pen_ += divide_rounded(std::int64_t{font_.width(glyph.id)} * stretch, 1000);
    ++shown_;
  }
  void advance(const font::Glyph& glyph, bool letter_ends) {
    units_ += glyph.advance;
    if (letter_ends) ++letters_;
  }

 private:
  [[nodiscard]] std::int64_t spacing(std::int64_t times) const {
    return times == 0 ? 0 : divide_rounded(times * run_.letter_spacing * 1000, run_.size);
  }

  const pages::GlyphRun& run_;
  const FontResource& font_;
  std::int64_t upem_;
  std::int64_t units_ = 0;
  std::int64_t pen_ = 0;
  std::int64_t letters_ = 0;
  std::int64_t shown_ = 0;
};

// ActualText is for what codes cannot say. Several letters of right-to-left text are left to the
// codes: poppler would turn them round a second time.
bool needs_actual_text(const pages::GlyphRun& run, const Cluster& cluster,
                       const FontResource& font) {
  if (cluster.text.empty()) return false;
  if (run.right_to_left && cluster.text.size() > 4) return false;
  if (cluster.end - cluster.begin > 1) return true;
  return !font.code(run.glyphs[cluster.begin].id, cluster.text).exact;
}

void note_all(const pages::GlyphRun& run, FontResource& font) {
  for (const font::Glyph& glyph : run.glyphs) {
    if (glyph.id != 0) font.use(glyph.id, code_text(run, glyph));
  }
}

// Opens and closes the marks of the words of a run, as its glyphs come.
class WordMarks {
 public:
  WordMarks(const std::vector<MarkedWord>& words, std::size_t text_size, Content& content)
      : words_(words), text_size_(text_size), content_(content) {}

  // Before the glyphs [begin, end). What is no part of the words' text (right_to_left.h) belongs to
  // the word behind it.
  void before(const pages::GlyphRun& run, std::size_t begin) {
    if (words_.empty()) return;
    std::size_t at = begin;
    while (at < run.glyphs.size() && !is_of_word(run.glyphs[at])) ++at;
    if (at == run.glyphs.size()) return;
    std::size_t word = words_.size() - 1;
    while (word > 0 && words_[word].begin > run.glyphs[at].text_begin) --word;
    if (open_ == word) return;
    end();
    open_ = word;
    if (words_[word].type.empty()) {
      content_.begin_artifact();
    } else {
      content_.begin_element(words_[word].type, words_[word].mcid);
    }
  }
  void end() {
    if (open_) content_.end_marked();
    open_.reset();
  }

 private:
  [[nodiscard]] bool is_of_word(const font::Glyph& glyph) const {
    return glyph.text_end > glyph.text_begin && glyph.text_begin < text_size_;
  }

  const std::vector<MarkedWord>& words_;
  std::size_t text_size_;
  Content& content_;
  std::optional<std::size_t> open_;
};

// One text object. `narrow`: glyphs that are drawn narrower.
void draw_all(const pages::GlyphRun& run, const std::vector<std::size_t>& narrow, WordMarks marks,
              const FontResource& font, const FontNames& names, Content& content) {
  Ref current;
  const auto set_font = [&](Ref wanted) {
    if (wanted.object != current.object) content.set_font(names(wanted), run.size);
    current = wanted;
  };
  // Most runs have one font: it is set outside the text object, once for several runs.
  const auto first = std::find_if(run.glyphs.begin(), run.glyphs.end(),
                                  [](const font::Glyph& glyph) { return glyph.id != 0; });
  set_font(font.code(first->id, code_text(run, *first)).font);
  content.set_color(run.color);
  content.set_letter_spacing(run.letter_spacing);
  content.set_stretch(run.stretch);
  content.begin_text(run.origin);
  Pen pen(run, font);
  for (std::size_t begin = 0; begin < run.glyphs.size();) {
    const Cluster cluster = cluster_at(run, begin);
    marks.before(run, begin);
    const bool actual = needs_actual_text(run, cluster, font);
    if (actual) content.begin_actual_text(cluster.text);
    for (std::size_t i = cluster.begin; i < cluster.end; ++i) {
      const font::Glyph& glyph = run.glyphs[i];
      if (glyph.id != 0) {
        const FontResource::Code code = font.code(glyph.id, code_text(run, glyph));
        set_font(code.font);
        content.set_rise(font::scale(*run.face, glyph.y_offset, run.size));
        const bool narrowed = std::binary_search(narrow.begin(), narrow.end(), i);
        const int stretch = narrowed ? kNarrow : run.stretch;
        content.move(pen.move_to(glyph));
        content.set_stretch(stretch);
        content.show(code.value, code.bytes);
        if (narrowed) content.set_stretch(run.stretch);
        pen.shown(glyph, narrowed ? kNarrow : 1000);
      }
      pen.advance(glyph, ends_letter(run, i));
    }
    if (actual) content.end_marked();
    begin = cluster.end;
  }
  marks.end();
  content.end_text();
}

void draw_outlines(const pages::GlyphRun& run, const std::vector<font::Glyph>& marks,
                   Content& content) {
  for (const font::Glyph& mark : marks) {
    const pages::Point place{
        run.origin.x + font::scale(*run.face, mark.x_offset, run.size),
        run.origin.y + font::scale(*run.face, mark.y_offset, run.size),
    };
    content.fill_outline(font::outline(*run.face, mark.id), *run.face, place, run.size);
  }
}

}  // namespace

bool is_drawable(const pages::GlyphRun& run) {
  return run.face != nullptr && run.size > 0 &&
         std::any_of(run.glyphs.begin(), run.glyphs.end(),
                     [](const font::Glyph& glyph) { return glyph.id != 0; });
}

void note_glyphs(const pages::GlyphRun& run, FontResource& font) {
  if (needs_parting(run)) return note_all(part_letters_and_marks(run).letters, font);
  note_all(has_marks(run) ? part_marks(run).letters : run, font);
}

void draw_glyphs(const pages::GlyphRun& run, const FontResource& font, const FontNames& names,
                 Content& content) {
  const std::vector<MarkedWord> no_words;
  const WordMarks none(no_words, 0, content);
  if (has_marks(run)) {
    const UnmarkedRun parted = part_marks(run);
    draw_all(parted.letters, {}, none, font, names, content);
    return draw_outlines(run, parted.marks, content);
  }
  if (!needs_parting(run)) return draw_all(run, {}, none, font, names, content);
  const PartedRun parted = part_letters_and_marks(run);
  draw_all(parted.letters, parted.narrow, none, font, names, content);
  draw_outlines(run, parted.marks, content);
}

bool joins(const pages::GlyphRun& run, const pages::GlyphRun& next) {
  // Each advance was rounded by itself.
  constexpr Length kRounding = 20;
  return run.right_to_left && next.right_to_left && run.face == next.face &&
         run.size == next.size && run.color == next.color &&
         run.letter_spacing == next.letter_spacing && run.stretch == 1000 && next.stretch == 1000 &&
         run.origin.y == next.origin.y &&
         std::abs(run.origin.x + run.advance - next.origin.x) <= kRounding;
}

void append(const pages::GlyphRun& next, pages::GlyphRun& run) {
  const auto shift = static_cast<std::uint32_t>(run.text.size());
  run.text.append(next.text);
  for (font::Glyph glyph : next.glyphs) {
    glyph.text_begin += shift;
    glyph.text_end += shift;
    run.glyphs.push_back(glyph);
  }
  run.advance = next.origin.x + next.advance - run.origin.x;
}

void draw_marked_glyphs(const pages::GlyphRun& run, const std::vector<MarkedWord>& words,
                        const FontResource& font, const FontNames& names, Content& content) {
  const WordMarks marks(words, run.text.size(), content);
  if (!needs_parting(run)) return draw_all(run, {}, marks, font, names, content);
  const PartedRun parted = part_letters_and_marks(run);
  draw_all(parted.letters, parted.narrow, marks, font, names, content);
  if (parted.marks.empty()) return;
  content.begin_artifact();
  draw_outlines(run, parted.marks, content);
  content.end_marked();
}

}  // namespace resumec::backend::pdf
