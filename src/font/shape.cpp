// Shaping: which glyphs, where, and which letters each of them stands for.
//
// HarfBuzz answers the first two. The third is what a PDF needs to give its words back, and must
// come from the text itself: a table from glyph to character (an inverted cmap) cannot know that
// this hyphen was typed as U+2010 or that "ffi" are three letters. HarfBuzz leaves one trace, the
// cluster: the offset of the first byte that a glyph came from. Glyphs of one cluster are equal
// there, so a cluster's text ends where the next greater cluster begins. Inside a cluster:
//
//   one glyph                              it has the whole text        "ffi" -> one ligature
//   as many glyphs as code points          each has its own letter      e + combining acute
//   any other number                       the first has it all, the others none
//
// In right-to-left text the glyphs come in visual order, so clusters descend and the letters of a
// cluster are dealt out from its end.
//
// Kerning is bounded. Readers of a PDF guess the blanks between words from the distances of
// glyphs, and some fonts kern far enough to be misread: "oT" by -0.124 em in Lato, "AJ" by +0.130
// in Open Sans, which came back as "o T" and "A J". It is bounded here, where advances are made, so
// that lines are measured as they are drawn and nothing adds up.
#include "font/shape.h"

#include <algorithm>
#include <array>
#include <limits>
#include <memory>

#include <hb.h>

#include "characters/utf8.h"
#include "language/tag.h"

namespace resumec::font {
namespace {

// A line of a page holds some hundred bytes. Beyond this the text is no line, and HarfBuzz counts
// in `int`.
constexpr std::size_t kLongestText = 1U << 20U;

// How far kerning may take two letters together or apart, in 1/1000 em.
//
// pypdf 5 and 6 took any move of 0.95 times half a blank for one, in either direction, and 250 for
// the blank of a font whose own they did not find: 0.118. Later ones look at gaps only, and at the
// font's own blank: 0.0917 in Lato, whose blank is the narrowest of the program's fonts. Poppler,
// pdfminer and pdf.js begin a word at a gap of 0.1, to which letter spacing counts as well. What
// is lost is 0.02 em in the tightest pairs, a fifth of a point in text of 10 pt.
constexpr int kMostClosing = 110;
constexpr int kMostOpening = 80;

struct BufferDeleter {
  void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};
using Buffer = std::unique_ptr<hb_buffer_t, BufferDeleter>;

class FeatureList {
 public:
  explicit FeatureList(const Features& wanted) {
    if (!wanted.ligatures) {
      set(HB_TAG('l', 'i', 'g', 'a'), 0);
      set(HB_TAG('c', 'l', 'i', 'g'), 0);
      set(HB_TAG('d', 'l', 'i', 'g'), 0);
      set(HB_TAG('c', 'a', 'l', 't'), 0);
    }
    if (wanted.tabular_figures) set(HB_TAG('t', 'n', 'u', 'm'), 1);
    if (wanted.small_caps || wanted.all_small_caps) set(HB_TAG('s', 'm', 'c', 'p'), 1);
    if (wanted.all_small_caps) set(HB_TAG('c', '2', 's', 'c'), 1);
    if (wanted.lining_figures) set(HB_TAG('l', 'n', 'u', 'm'), 1);
    if (wanted.old_style_figures) set(HB_TAG('o', 'n', 'u', 'm'), 1);
  }
  [[nodiscard]] const hb_feature_t* data() const { return features_.data(); }
  [[nodiscard]] unsigned size() const { return size_; }

 private:
  void set(hb_tag_t tag, std::uint32_t value) {
    features_[size_++] = {tag, value, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END};
  }

  std::array<hb_feature_t, 9> features_{};
  unsigned size_ = 0;
};

// Deals the bytes [begin, end) of the text out to the `count` glyphs of one cluster.
void assign_text(Glyph* glyphs, std::size_t count, std::string_view text, std::uint32_t begin,
                 std::uint32_t end, bool right_to_left) {
  const std::string_view cluster = text.substr(begin, end - begin);
  if (count > 1 && characters::count_code_points(cluster) == count) {
    std::size_t offset = 0;
    for (std::size_t i = 0; i < count; ++i) {
      Glyph& glyph = glyphs[right_to_left ? count - 1 - i : i];
      glyph.text_begin = begin + static_cast<std::uint32_t>(offset);
      offset += characters::decode_utf8(cluster, offset).length;
      glyph.text_end = begin + static_cast<std::uint32_t>(offset);
    }
    return;
  }
  glyphs[0].text_begin = begin;
  glyphs[0].text_end = end;
  for (std::size_t i = 1; i < count; ++i) glyphs[i].text_begin = glyphs[i].text_end = end;
}

// The glyphs come from left to right. Only where a letter ends: inside a cluster, as in a syllable
// of Devanagari, distances make the shape.
void bound_kerning(const Face& face, const Features& features, const hb_glyph_info_t* infos,
                   ShapedText& shaped) {
  const auto units = [&](int thousandths) {
    return static_cast<int>(std::int64_t{thousandths} * face.units_per_em() / 1000);
  };
  const int closing = units(kMostClosing);
  const int opening = units(std::max(0, kMostOpening - features.letter_spacing));
  for (std::size_t i = 0; i + 1 < shaped.glyphs.size(); ++i) {
    Glyph& glyph = shaped.glyphs[i];
    const Glyph& next = shaped.glyphs[i + 1];
    if (infos[i].cluster == infos[i + 1].cluster || glyph.advance == 0 || next.advance == 0)
      continue;
    const int own = face.advance(glyph.id) - next.x_offset + glyph.x_offset;
    const int bounded = std::clamp(glyph.advance, own - closing, own + opening);
    shaped.advance += bounded - glyph.advance;
    glyph.advance = bounded;
  }
}

}  // namespace

ShapedText shape(const Face& face, std::string_view text, Direction direction,
                 std::string_view language, const Features& features) {
  ShapedText shaped;
  text = text.substr(0, kLongestText);
  if (text.empty()) return shaped;
  const bool right_to_left = direction == Direction::kRightToLeft;
  const auto length = static_cast<int>(text.size());

  const Buffer buffer(hb_buffer_create());
  hb_buffer_add_utf8(buffer.get(), text.data(), length, 0, length);
  hb_buffer_set_direction(buffer.get(), right_to_left ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  const std::string_view spoken =
      language.empty() ? std::string_view("und") : language::without_extensions(language);
  hb_buffer_set_language(buffer.get(),
                         hb_language_from_string(spoken.data(), static_cast<int>(spoken.size())));
  // What is left to guess is the script, from the letters; the language is not taken from the
  // environment, since it is set.
  hb_buffer_guess_segment_properties(buffer.get());
  const FeatureList list(features);
  // Named, as HarfBuzz otherwise asks the environment (HB_SHAPER_LIST) which ways it may go.
  constexpr std::array<const char*, 2> kShapers = {"ot", nullptr};
  hb_shape_full(face.hb_font(), buffer.get(), list.data(), list.size(), kShapers.data());

  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer.get(), nullptr);
  shaped.glyphs.resize(count);
  for (unsigned i = 0; i < count; ++i) {
    Glyph& glyph = shaped.glyphs[i];
    glyph.id = infos[i].codepoint;
    glyph.advance = positions[i].x_advance;
    glyph.x_offset = positions[i].x_offset;
    glyph.y_offset = positions[i].y_offset;
    shaped.advance += glyph.advance;
  }

  if (!right_to_left) bound_kerning(face, features, infos, shaped);

  // Cluster numbers never fall (left to right) or never rise (right to left), so the text of a
  // cluster ends at the number of its neighbour on the later side.
  const auto text_size = static_cast<std::uint32_t>(text.size());
  std::uint32_t previous = text_size;
  for (unsigned begin = 0; begin < count;) {
    const std::uint32_t cluster = std::min(infos[begin].cluster, text_size);
    unsigned end = begin + 1;
    while (end < count && infos[end].cluster == infos[begin].cluster) ++end;
    std::uint32_t text_end = text_size;
    if (right_to_left) {
      text_end = previous;
    } else if (end < count) {
      text_end = std::min(infos[end].cluster, text_size);
    }
    assign_text(&shaped.glyphs[begin], end - begin, text, cluster, std::max(cluster, text_end),
                right_to_left);
    previous = cluster;
    begin = end;
  }
  return shaped;
}

Length scale(const Face& face, std::int64_t advance, Length size) {
  const auto upem = static_cast<std::int64_t>(face.units_per_em());
  const std::int64_t product = advance * size;
  const std::int64_t rounded = (product >= 0 ? product + upem / 2 : product - upem / 2) / upem;
  return static_cast<Length>(std::clamp<std::int64_t>(rounded, std::numeric_limits<Length>::min(),
                                                      std::numeric_limits<Length>::max()));
}

}  // namespace resumec::font
