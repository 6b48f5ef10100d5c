// The faces that a style asks for, with complaints about what is not there.
#pragma once

#include <cstdint>
#include <set>
#include <string_view>
#include <utility>

#include "diag/sink.h"
#include "font/collection.h"
#include "source/span.h"
#include "style/style.h"

namespace resumec::layout {

enum class FamilyUse : std::uint8_t { kBody, kHeading, kMono };

class Typefaces {
 public:
  Typefaces(const style::Style& style, font::Collection& fonts, diag::Sink& sink);

  // Complains once about a family that is not there; the first of the program's stands in for it,
  // so that the rest of the résumé is checked too.
  [[nodiscard]] const font::Family& family(FamilyUse use) const { return *family_[index(use)]; }

  // False when the program was built without fonts: nothing below may then be called.
  [[nodiscard]] bool usable() const;

  // The face of that weight and slope, or the nearest that the family has. A substitute is a
  // warning, once; but families of a script without italics are set upright by intention.
  const font::Face& face(FamilyUse use, int weight, font::Slope slope);

  // A face of another family that has all of the grapheme cluster; null after a complaint, once for
  // each character.
  const font::Face* fallback(std::string_view cluster, const font::FallbackRequest& request,
                             source::Span span);

 private:
  static std::size_t index(FamilyUse use) { return static_cast<std::size_t>(use); }
  const font::Family* known_family(std::string_view asked, source::Span span);
  void complain_missing(std::string_view cluster, source::Span span);
  void complain_absent(std::string_view cluster, const font::Match& absent, source::Span span);

  font::Collection& fonts_;
  diag::Sink& sink_;
  const font::Family* family_[3];
  source::Span span_[3];
  std::set<std::pair<std::string_view, int>> warned_;  // family; weight, negative when italic
  std::set<char32_t> missing_;
  std::set<std::string_view> absent_;  // families
};

}  // namespace resumec::layout
