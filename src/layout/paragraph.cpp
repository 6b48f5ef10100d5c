// Itemisation: from runs of words to shaped pieces.
//
// The paragraph's words are joined to one text, for neither UAX #14 nor UAX #9 can be asked run by
// run: "**data**base" is one word and a bracket belongs to the direction round it. Then the text is
// cut wherever anything changes: the look, the link, the direction, word to blank, a place where a
// line may end. Each stretch is shaped once (ShapeCache).
//
// A word of half a million letters is legal: it is shaped in stretches of kLongestShaped bytes.
#include "layout/paragraph.h"

#include <algorithm>
#include <map>

#include "characters/letters.h"
#include "characters/script.h"
#include "characters/utf8.h"
#include "layout/small_capitals.h"
#include "writing/letter_case.h"
#include "writing/segment.h"

namespace resumec::layout {

namespace {

// Longer words are shaped in parts. No word of any language comes near; HarfBuzz is linear but its
// buffers are not small.
constexpr std::size_t kLongestShaped = 512;

// A cut in the text: where a stretch ends, and what may happen there.
enum class Cut : std::uint8_t { kNone, kBreak, kLineEnd };

// The joined text and, for each stretch of it, its run.
struct Joined {
  source::MappedText text;
  struct Stretch {
    std::uint32_t end = 0;
    StyleId style = 0;
    std::int32_t link = kNoLink;
    bool keep = false;
    // Of the run's text; null: the document's.
    const std::string* language = nullptr;
    const document::Run* run = nullptr;  // null: none of the document's
  };
  std::vector<Stretch> stretches;
};

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// Blanks of any number are one, and none at either end; a line feed among them ends the line.
void append_collapsed(const source::MappedText& run, source::MappedText& out, bool& blank_before) {
  const std::string& bytes = run.text();
  for (std::size_t at = 0; at < bytes.size();) {
    std::size_t end = at;
    if (is_blank(bytes[at])) {
      while (end < bytes.size() && is_blank(bytes[end])) ++end;
      const std::string_view blanks = std::string_view(bytes).substr(at, end - at);
      const bool ends_line = blanks.find('\n') != std::string_view::npos;
      if (!blank_before) out.append_decoded(ends_line ? "\n" : " ", run.span(at, end));
      blank_before = true;
    } else {
      while (end < bytes.size() && !is_blank(bytes[end])) ++end;
      // One blank between two words is copied with them: most text is one stretch.
      while (end + 1 < bytes.size() && bytes[end] == ' ' && !is_blank(bytes[end + 1])) {
        ++end;
        while (end < bytes.size() && !is_blank(bytes[end])) ++end;
      }
      out.append(run.slice(at, end));
      blank_before = false;
    }
    at = end;
  }
}

void append_case(const source::MappedText& run, const Typesetter& typesetter, bool upper_case,
                 source::MappedText& out, bool& blank_before) {
  if (!upper_case) return append_collapsed(run, out, blank_before);
  const std::string& language = run.language().empty() ? typesetter.language : run.language();
  source::MappedText upper;
  upper.append_decoded(writing::upper_case(run.text(), language), run.span());
  append_collapsed(upper, out, blank_before);
}

const std::string* language_of(const LinkedRun& linked) {
  const std::string& language = linked.run->text.language();
  return language.empty() ? nullptr : &language;
}

Joined join(Typesetter& typesetter, const std::vector<LinkedRun>& runs, Place place,
            bool words_follow) {
  Joined joined;
  bool blank_before = true;
  bool first = true;
  for (const LinkedRun& linked : runs) {
    append_case(linked.run->text, typesetter,
                typesetter.palette.upper_case(*linked.run, place, first), joined.text,
                blank_before);
    const auto end = static_cast<std::uint32_t>(joined.text.size());
    const std::uint32_t begin = joined.stretches.empty() ? 0 : joined.stretches.back().end;
    if (end == begin) continue;
    joined.stretches.push_back({end, typesetter.palette.style_of(*linked.run, place, first),
                                linked.link, linked.run->keep, language_of(linked), linked.run});
    first = false;
  }
  if (!joined.text.empty() && is_blank(joined.text.text().back())) {
    joined.text = joined.text.slice(0, joined.text.size() - 1);
    joined.stretches.back().end = static_cast<std::uint32_t>(joined.text.size());
    const std::size_t count = joined.stretches.size();
    if (count > 1 && joined.stretches[count - 2].end == joined.stretches.back().end) {
      joined.stretches.pop_back();
    }
  }
  if (words_follow && !joined.text.empty()) {
    const std::size_t size = joined.text.size();
    joined.text.append_decoded(" ", joined.text.span(size, size));
    joined.stretches.push_back({static_cast<std::uint32_t>(size + 1), joined.stretches.back().style,
                                kNoLink, false, nullptr, nullptr});
  }
  return joined;
}

bool is_joined(const Joined& joined, std::size_t stretch) {
  return stretch < joined.stretches.size() && joined.stretches[stretch].run != nullptr &&
         joined.stretches[stretch].run->joined;
}

// One for each thing: "Acme **Inc.**" has two stretches and must not be read as two names.
std::vector<writing::Isolate> isolates(const Joined& joined) {
  std::vector<writing::Isolate> all;
  const std::string_view text = joined.text.text();
  std::size_t begin = 0;
  for (std::size_t i = 0; i < joined.stretches.size(); ++i) {
    const document::Run* run = joined.stretches[i].run;
    while (is_joined(joined, i + 1)) ++i;
    const std::size_t end = joined.stretches[i].end;
    const auto direction = run == nullptr
                               ? characters::Direction::kNone
                               : document::own_direction(*run, text.substr(begin, end - begin));
    if (direction != characters::Direction::kNone) {
      all.push_back({begin, end, direction == characters::Direction::kRightToLeft});
    }
    begin = end;
  }
  return all;
}

class Itemizer {
 public:
  Itemizer(Typesetter& typesetter, const Joined& joined, Paragraph& paragraph)
      : typesetter_(typesetter), joined_(joined), paragraph_(paragraph) {}

  // Fills the pieces and returns, for each, the cut behind it.
  std::vector<Cut> run() {
    const std::string& text = joined_.text.text();
    const auto breaks = writing::line_breaks(text, typesetter_.language);
    const auto directions =
        writing::direction_runs(text, paragraph_.right_to_left, isolates(joined_));
    std::size_t stretch = 0;
    std::size_t direction = 0;
    std::size_t next_break = 0;
    // Looked for once behind each blank: from every piece of a text without blanks it would be
    // looked for to the text's end.
    std::size_t next_blank = text.find_first_of(" \n");
    for (std::size_t at = 0; at < text.size();) {
      while (joined_.stretches[stretch].end <= at) ++stretch;
      while (directions[direction].end <= at) ++direction;
      while (breaks[next_break].offset <= at) ++next_break;
      const Joined::Stretch& look = joined_.stretches[stretch];
      std::size_t end =
          std::min({std::size_t{look.end}, directions[direction].end, breaks[next_break].offset});
      const bool blank = is_blank(text[at]);
      if (blank) {
        end = at + 1;
      } else {
        if (next_blank < at) next_blank = text.find_first_of(" \n", at);
        end = std::min(end, next_blank);
      }
      Cut cut = Cut::kNone;
      if (end == breaks[next_break].offset && end < text.size()) {
        const bool kept = look.keep && (end < look.end || is_joined(joined_, stretch + 1));
        cut = breaks[next_break].mandatory ? Cut::kLineEnd : kept ? Cut::kNone : Cut::kBreak;
      }
      add(at, end, look, directions[direction].level, blank);
      cuts_.back() = cut;
      at = end;
    }
    complain_missing();
    return std::move(cuts_);
  }

 private:
  void push(std::size_t begin, std::size_t end, const Joined::Stretch& look, const font::Face& face,
            std::uint8_t level, bool blank) {
    const TextStyle& style = typesetter_.palette[look.style];
    const std::string_view words = std::string_view(joined_.text.text()).substr(begin, end - begin);
    const std::string_view text = words == "\n" ? " " : words;
    Piece piece;
    piece.begin = static_cast<std::uint32_t>(begin);
    piece.end = static_cast<std::uint32_t>(end);
    piece.level = level;
    piece.shaped =
        &typesetter_.shapes.shape(face, style.features, piece.right_to_left(), text, look.language);
    if (style.features.small_caps || style.features.all_small_caps) {
      typesetter_.palette.typefaces().complain_no_small_capital(
          face,
          without_small_capital(typesetter_.shapes, face, style.features, piece.right_to_left(),
                                text, look.language, *piece.shaped),
          joined_.text.span(begin, end));
    }
    piece.face = &face;
    const bool emoji = face.outlines() == font::Outlines::kColorBitmap;
    piece.spaced = style.letter_spacing != 0 && !emoji && !characters::has_caseless_letter(text);
    if (piece.spaced) {
      const auto& glyphs = piece.shaped->glyphs;
      piece.letters = static_cast<std::uint32_t>(
          std::count_if(glyphs.begin(), glyphs.end(), font::begins_letter));
    }
    piece.link = look.link;
    piece.style = look.style;
    piece.blank = blank;
    paragraph_.mixed = paragraph_.mixed || level != 0;
    paragraph_.pieces.push_back(piece);
    cuts_.push_back(Cut::kNone);
  }

  // A blank is the one of the face before it: a word in another face and its blanks are one run.
  [[nodiscard]] const font::Face& face_of_blank(const Joined::Stretch& look) const {
    const font::Face& own = *typesetter_.palette[look.style].face;
    if (paragraph_.pieces.empty()) return own;
    const Piece& before = paragraph_.pieces.back();
    const bool usable = before.style == look.style && before.face->has_glyph(U' ') &&
                        before.face->outlines() != font::Outlines::kColorBitmap;
    return usable ? *before.face : own;
  }

  void add(std::size_t begin, std::size_t end, const Joined::Stretch& look, std::uint8_t level,
           bool blank) {
    // The sign that ends a line is drawn as the blank that it is to whoever copies it.
    if (blank) return push(begin, end, look, face_of_blank(look), level, blank);
    const TextStyle& style = typesetter_.palette[look.style];
    const std::string_view text = std::string_view(joined_.text.text()).substr(begin, end - begin);
    if (text.size() <= kLongestShaped && font::covers(*style.face, text) &&
        !characters::has_emoji_presentation(text)) {
      return push(begin, end, look, *style.face, level, blank);
    }
    // Stretches of clusters that one face can draw.
    const font::Face* face = nullptr;
    std::size_t from = 0;
    std::size_t at = 0;
    for (const std::size_t cluster_end : writing::grapheme_ends(text)) {
      const font::Face* wanted =
          face_for(text.substr(at, cluster_end - at), begin + at, style, look.language);
      if (at > from && (wanted != face || cluster_end - from > kLongestShaped)) {
        if (face != nullptr) push(begin + from, begin + at, look, *face, level, blank);
        from = at;
      }
      if (wanted == nullptr) from = cluster_end;
      face = wanted;
      at = cluster_end;
    }
    if (face != nullptr && at > from) {
      push(begin + from, begin + at, look, *face, level, blank);
    }
    // A word of missing glyphs alone still needs a piece to carry its cut.
    if (cuts_.empty()) push(begin, begin, look, *style.face, level, blank);
  }

  // Null when no font has it; the complaint may wait for its neighbours.
  const font::Face* face_for(std::string_view cluster, std::size_t begin, const TextStyle& style,
                             const std::string* language) {
    if (font::covers(*style.face, cluster) && !characters::has_emoji_presentation(cluster)) {
      return style.face;
    }
    Typefaces& typefaces = typesetter_.palette.typefaces();
    const std::size_t end = begin + cluster.size();
    const font::Match match = typefaces.fallback(
        cluster, {style.generic, style.weight, style.slope, east_asian(language)});
    if (match.face == nullptr && match.family != nullptr) {
      typefaces.complain_absent(cluster, match, joined_.text.span(begin, end));
    } else if (match.face == nullptr) {
      if (!only_blanks(missing_end_, begin)) complain_missing();
      if (missing_end_ == missing_begin_) missing_begin_ = begin;
      missing_end_ = end;
    }
    return match.face;
  }

  // Whose Han characters; asked for at the first letter of a language that needs a fallback, for
  // the whole text is looked through for it.
  std::string_view east_asian(const std::string* language) {
    const std::string_view spoken = language == nullptr ? typesetter_.language : *language;
    const auto found = east_asian_.find(spoken);
    if (found != east_asian_.end()) return found->second;
    const auto answer = font::east_asian_language(spoken, joined_.text.text());
    return east_asian_.emplace(spoken, answer).first->second;
  }

  [[nodiscard]] bool only_blanks(std::size_t begin, std::size_t end) const {
    const std::string& text = joined_.text.text();
    return std::all_of(text.begin() + static_cast<std::ptrdiff_t>(begin),
                       text.begin() + static_cast<std::ptrdiff_t>(end), is_blank);
  }

  // One complaint for all neighbours that no font has.
  void complain_missing() {
    if (missing_end_ == missing_begin_) return;
    typesetter_.palette.typefaces().complain_missing(
        std::string_view(joined_.text.text()).substr(missing_begin_, missing_end_ - missing_begin_),
        joined_.text.span(missing_begin_, missing_end_));
    missing_begin_ = missing_end_ = 0;
  }

  Typesetter& typesetter_;
  const Joined& joined_;
  Paragraph& paragraph_;
  std::vector<Cut> cuts_;
  std::map<std::string_view, std::string_view> east_asian_;  // by language
  // A stretch that no font has; empty: none.
  std::size_t missing_begin_ = 0;
  std::size_t missing_end_ = 0;
};

// Do the letters on either side of where the piece begins ask for no blank?
bool set_solid(const Paragraph& paragraph, std::uint32_t piece, std::uint32_t count) {
  if (piece == 0 || piece >= count) return false;
  const std::string& text = paragraph.text.text();
  const std::size_t begin = paragraph.pieces[piece].begin;
  return characters::is_set_solid(characters::decode_utf8(text, begin).value) ||
         characters::is_set_solid(characters::decode_utf8_before(text, begin).value);
}

// No blank stands there, or one that takes no room.
bool is_tight(const Paragraph& paragraph, const Unit& unit) {
  return std::all_of(paragraph.pieces.begin() + unit.end, paragraph.pieces.begin() + unit.next,
                     [](const Piece& blank) { return blank.shaped->advance == 0; });
}

void make_units(const std::vector<Cut>& cuts, Paragraph& paragraph) {
  const auto count = static_cast<std::uint32_t>(paragraph.pieces.size());
  for (std::uint32_t begin = 0; begin < count;) {
    Unit unit{begin, begin, begin, false, false};
    while (unit.next < count && cuts[unit.next] == Cut::kNone) ++unit.next;
    unit.next = std::min(unit.next + 1, count);
    unit.end = unit.next;
    while (unit.end > begin && paragraph.pieces[unit.end - 1].blank) --unit.end;
    unit.ends_line = cuts[unit.next - 1] == Cut::kLineEnd;
    unit.set_solid = is_tight(paragraph, unit) && set_solid(paragraph, unit.end, count);
    paragraph.units.push_back(unit);
    begin = unit.next;
  }
}

}  // namespace

Paragraph make_paragraph(Typesetter& typesetter, const std::vector<LinkedRun>& runs, Place place,
                         bool right_to_left, bool words_follow) {
  Paragraph paragraph;
  paragraph.place = place;
  paragraph.right_to_left = right_to_left;
  Joined joined = join(typesetter, runs, place, words_follow);
  if (joined.text.empty()) return paragraph;
  const std::vector<Cut> cuts = Itemizer(typesetter, joined, paragraph).run();
  paragraph.text = std::move(joined.text);
  make_units(cuts, paragraph);
  paragraph.mixed = paragraph.mixed || paragraph.right_to_left;
  paragraph.plain = typesetter.palette.plain(place);
  paragraph.least_leading = characters::least_leading(paragraph.text.text());
  return paragraph;
}

}  // namespace resumec::layout
