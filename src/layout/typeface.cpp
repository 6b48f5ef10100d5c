// Which face draws what.
//
// A style names families; a run asks for weight and slope. What the family lacks is taken from the
// nearest weight it has, and said: nothing is slanted or thickened by machine. A character that the
// family lacks is taken from the first built-in family that has the whole grapheme cluster (a
// letter and its marks never come from two fonts); one that no family has is an error at its place,
// never an empty box.
#include "layout/typeface.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include <fmt/format.h>

#include "diag/suggest.h"
#include "support/utf8.h"

namespace resumec::layout {

namespace {

constexpr std::array kWeights = {font::Weight::kRegular, font::Weight::kMedium,
                                 font::Weight::kSemiBold, font::Weight::kBold};

struct Choice {
  const font::Face* face = nullptr;
  int weight = 0;
  font::Slope slope = font::Slope::kUpright;
};

Choice nearest_face(std::string_view family, int weight, font::Slope slope) {
  Choice best;
  int best_distance = 0;
  for (const font::Slope candidate : {font::Slope::kUpright, font::Slope::kItalic}) {
    for (const font::Weight one : kWeights) {
      const int value = static_cast<int>(one);
      // The other slope is further away than any weight; of two weights as near, the bolder.
      const int distance =
          2 * std::abs(value - weight) + (value < weight ? 1 : 0) + (candidate == slope ? 0 : 5000);
      if (best.face != nullptr && distance >= best_distance) continue;
      if (const font::Face* face = font::find_face(family, one, candidate)) {
        best = {face, value, candidate};
        best_distance = distance;
      }
    }
  }
  return best;
}

// Characters that have no shape of their own (Default_Ignorable_Code_Point and controls): joiners,
// direction marks, variation selectors. The shaper hides them.
bool is_invisible(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || c == 0x34F || c == 0x61C ||
         (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x206F) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF ||
         (c >= 0xE0000 && c <= 0xE0FFF);
}

// Blanks of any width: the shaper makes them of the face's own space.
bool is_blank(char32_t c) {
  return c == 0x20 || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

std::string_view slope_name(font::Slope slope) {
  return slope == font::Slope::kItalic ? "italic" : "upright";
}

std::vector<std::string_view> family_names() {
  std::vector<std::string_view> names;
  for (const font::Family& family : font::families()) names.push_back(family.name);
  return names;
}

}  // namespace

bool covers(const font::Face& face, std::string_view cluster) {
  for (std::size_t at = 0; at < cluster.size();) {
    const support::CodePoint point = support::decode_utf8(cluster, at);
    if (!is_invisible(point.value) && !is_blank(point.value) && !face.has_glyph(point.value)) {
      return false;
    }
    at += point.length;
  }
  return true;
}

Typefaces::Typefaces(const style::Style& style, diag::Sink& sink) : sink_(sink) {
  span_[0] = style.body_font_span;
  span_[1] = style.heading_font_span;
  span_[2] = style.mono_font_span;
  family_[0] = known_family(style.fonts.body, span_[0]);
  family_[1] = known_family(style.fonts.heading, span_[1]);
  family_[2] = known_family(style.fonts.mono, span_[2]);
}

std::string_view Typefaces::known_family(std::string_view asked, source::Span span) {
  if (nearest_face(asked, 400, font::Slope::kUpright).face != nullptr) return asked;
  const std::vector<std::string_view> names = family_names();
  auto complaint = diag::make(diag::Code::kUnknownFamily, span,
                              fmt::format("no font family is named {}", diag::quoted(asked)));
  if (auto hint = diag::did_you_mean(asked, names)) complaint.hint(*hint);
  complaint.note(fmt::format("the families are {}", fmt::join(names, ", ")));
  sink_.add(std::move(complaint));
  return names.empty() ? std::string_view() : names.front();
}

bool Typefaces::usable() const {
  return std::none_of(std::begin(family_), std::end(family_), [](std::string_view name) {
    return nearest_face(name, 400, font::Slope::kUpright).face == nullptr;
  });
}

const font::Face& Typefaces::face(FamilyUse use, int weight, font::Slope slope) {
  const std::string_view name = family(use);
  const Choice choice = nearest_face(name, weight, slope);
  if (choice.weight != weight || choice.slope != slope) {
    const int key = slope == font::Slope::kItalic ? -weight : weight;
    if (warned_.emplace(name, key).second) {
      sink_.add(diag::make(
          diag::Code::kMissingWeight, span_[index(use)],
          fmt::format("{} has no {} face of weight {}; {} {} is used instead", name,
                      slope_name(slope), weight, slope_name(choice.slope), choice.weight)));
    }
  }
  return *choice.face;
}

const font::Face* Typefaces::fallback(std::string_view cluster, int weight, font::Slope slope) {
  for (const std::string_view name : font::fallback_families()) {
    const font::Face* face = nearest_face(name, weight, slope).face;
    if (face != nullptr && covers(*face, cluster)) return face;
  }
  return nullptr;
}

void Typefaces::complain_missing(std::string_view cluster, source::Span span) {
  for (std::size_t at = 0; at < cluster.size();) {
    const support::CodePoint point = support::decode_utf8(cluster, at);
    const std::string_view character = cluster.substr(at, point.length);
    at += point.length;
    if (is_invisible(point.value) || is_blank(point.value)) continue;
    const bool known = fallback(character, 400, font::Slope::kUpright) != nullptr;
    if (known || !missing_.insert(point.value).second) continue;
    sink_.add(
        diag::make(diag::Code::kMissingGlyph, span,
                   fmt::format("no built-in font has the character {} (U+{:04X})",
                               diag::quoted(character), static_cast<std::uint32_t>(point.value))));
  }
}

}  // namespace resumec::layout
