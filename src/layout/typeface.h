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

using style::FamilyUse;

class Typefaces {
 public:
  Typefaces(const style::Style& style, font::Collection& fonts, diag::Sink& sink);

  // The same, for what is set later: complains to `sink` of what was not complained of yet.
  Typefaces(const Typefaces& other, diag::Sink& sink);

  // Complains once about a family that is not there; the first of the program's stands in for it,
  // so that the rest of the résumé is checked too.
  [[nodiscard]] const font::Family& family(FamilyUse use) const { return *family_[index(use)]; }

  // False when the program was built without fonts: nothing below may then be called.
  [[nodiscard]] bool usable() const;

  // The face of that weight and slope, or the nearest that the family has. A substitute is a
  // warning, once; but families of a script without italics are set upright by intention.
  const font::Face& face(FamilyUse use, int weight, font::Slope slope);

  // The same for a feature of a face ("smcp") that a token asks for: a missing one is a warning at
  // the token, once for each family, and false.
  bool has_feature(const font::Face& face, FamilyUse use, std::string_view feature,
                   std::string_view purpose, source::Span token);

  // Complains about letters that are no small capitals among small capitals, once for each.
  void complain_no_small_capital(const font::Face& face, std::string_view letters,
                                 source::Span span);

  // A face of another family that has all of the grapheme cluster; one without its face when a font
  // that is not installed should have it.
  font::Match fallback(std::string_view cluster, const font::FallbackRequest& request) {
    return fonts_.fallback(cluster, request);
  }

  // Complains about a stretch of such clusters, once for each character ...
  void complain_missing(std::string_view text, source::Span span);
  // ... and about such a font, once.
  void complain_absent(std::string_view cluster, const font::Match& absent, source::Span span);

 private:
  static std::size_t index(FamilyUse use) { return static_cast<std::size_t>(use); }
  const font::Family* known_family(std::string_view asked, source::Span span);

  font::Collection& fonts_;
  diag::Sink& sink_;
  bool installed_ = false;  // the machine's families were looked through
  const font::Family* family_[3];
  source::Span span_[3];
  std::set<std::pair<std::string_view, int>> warned_;  // family; weight, negative when italic
  std::set<std::pair<std::string_view, std::string_view>> without_;  // family, feature
  std::set<char32_t> missing_;
  std::set<char32_t> large_;           // without a small capital
  std::set<std::string_view> absent_;  // families
};

}  // namespace resumec::layout
