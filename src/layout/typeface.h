// Faces for the families, weights and slopes that a style asks for, and for characters they lack.
#pragma once

#include <cstdint>
#include <set>
#include <string_view>
#include <utility>

#include "diag/sink.h"
#include "font/library.h"
#include "source/span.h"
#include "style/style.h"

namespace resumec::layout {

enum class FamilyUse : std::uint8_t { kBody, kHeading, kMono };

class Typefaces {
 public:
  Typefaces(const style::Style& style, diag::Sink& sink);

  // Complains once about a family that is not built in; the first built-in one stands in for it, so
  // that the rest of the résumé is checked too.
  [[nodiscard]] std::string_view family(FamilyUse use) const { return family_[index(use)]; }

  // False when the program was built without fonts: nothing below may then be called.
  [[nodiscard]] bool usable() const;

  // The face of that weight and slope, or the nearest that the family has: a neighbouring weight
  // before the other slope. A substitute is a warning, once.
  const font::Face& face(FamilyUse use, int weight, font::Slope slope);

  // A face of another family that has all of the grapheme cluster, of like weight and slope; null
  // when there is none.
  const font::Face* fallback(std::string_view cluster, int weight, font::Slope slope);

  // Complains about a cluster that no face has, once for each of its characters.
  void complain_missing(std::string_view cluster, source::Span span);

 private:
  static std::size_t index(FamilyUse use) { return static_cast<std::size_t>(use); }
  std::string_view known_family(std::string_view asked, source::Span span);

  diag::Sink& sink_;
  std::string_view family_[3];
  source::Span span_[3];
  std::set<std::pair<std::string_view, int>> warned_;  // family; weight, negative when italic
  std::set<char32_t> missing_;
};

// Does the face have a glyph for each character of the cluster that is meant to be seen?
bool covers(const font::Face& face, std::string_view cluster);

}  // namespace resumec::layout
