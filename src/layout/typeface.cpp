// What a style asks for and what the fonts have.
//
// What a family lacks in weight and slope is taken from the nearest face it has, and said: nothing
// is slanted or thickened by machine. A character that the family lacks is taken from another that
// has its whole grapheme cluster (a letter and its marks never come from two fonts); one that no
// family has is an error at its place, never an empty box.
#include "layout/typeface.h"

#include <algorithm>

#include <fmt/format.h>

#include "characters/fancy_letters.h"
#include "characters/letters.h"
#include "characters/utf8.h"
#include "diag/suggest.h"

namespace resumec::layout {

namespace {

std::string_view slope_name(font::Slope slope) {
  return slope == font::Slope::kItalic ? "italic" : "upright";
}

// The families to set a résumé in.
std::vector<std::string_view> text_families(const font::Collection& fonts) {
  std::vector<std::string_view> names;
  for (const font::Family& family : fonts.families()) {
    if (family.use == font::Use::kText) names.push_back(family.name);
  }
  return names;
}

std::string install_hint(const font::Family& family) {
  return fmt::format("install the Debian package {}", family.package);
}

}  // namespace

Typefaces::Typefaces(const style::Style& style, font::Collection& fonts, diag::Sink& sink)
    : fonts_(fonts), sink_(sink), installed_(style.fonts.installed) {
  span_[0] = style.fonts.body_span;
  span_[1] = style.fonts.heading_span;
  span_[2] = style.fonts.mono_span;
  family_[0] = known_family(style.fonts.body, span_[0]);
  family_[1] = known_family(style.fonts.heading, span_[1]);
  family_[2] = known_family(style.fonts.mono, span_[2]);
}

Typefaces::Typefaces(const Typefaces& other, diag::Sink& sink)
    : fonts_(other.fonts_),
      sink_(sink),
      installed_(other.installed_),
      family_{other.family_[0], other.family_[1], other.family_[2]},
      span_{other.span_[0], other.span_[1], other.span_[2]},
      warned_(other.warned_),
      without_(other.without_),
      missing_(other.missing_),
      large_(other.large_),
      absent_(other.absent_) {}

const font::Family* Typefaces::known_family(std::string_view asked, source::Span span) {
  const font::Family* stand_in = fonts_.families().empty() ? nullptr : &fonts_.families().front();
  if (const font::Family* family = fonts_.find(asked)) {
    const font::Match match = fonts_.nearest(*family, 400, font::Slope::kUpright);
    if (match.face != nullptr) return family;
    if (absent_.insert(family->name).second) {
      sink_.add(diag::make(diag::Code::kFontAbsent, span,
                           fmt::format("the font {} is not installed", family->name))
                    .hint(install_hint(*family))
                    .note(std::string(match.error)));
    }
    return stand_in;
  }
  const std::vector<std::string_view> names = text_families(fonts_);
  auto complaint =
      diag::make(diag::Code::kUnknownFamily, span,
                 fmt::format("no font family is named {}{}", diag::quoted(asked),
                             installed_ ? ", and none is installed under that name" : ""));
  if (auto hint = diag::did_you_mean(asked, names)) complaint.hint(*hint);
  complaint.note(fmt::format("the families are {}", fmt::join(names, ", ")));
  sink_.add(std::move(complaint));
  return stand_in;
}

bool Typefaces::usable() const {
  return std::all_of(std::begin(family_), std::end(family_), [this](const font::Family* family) {
    return family != nullptr && fonts_.nearest(*family, 400, font::Slope::kUpright).face != nullptr;
  });
}

const font::Face& Typefaces::face(FamilyUse use, int weight, font::Slope slope) {
  const font::Family& family = *family_[index(use)];
  font::Match match = fonts_.nearest(family, weight, slope);
  // One file of a family may be there and another not.
  if (match.face == nullptr) match = fonts_.nearest(family, 400, font::Slope::kUpright);
  const bool upright_script = family.use != font::Use::kText && match.weight == weight;
  if ((match.weight != weight || match.slope != slope) && !upright_script) {
    const int key = slope == font::Slope::kItalic ? -weight : weight;
    if (warned_.emplace(family.name, key).second) {
      sink_.add(diag::make(diag::Code::kMissingWeight, span_[index(use)],
                           fmt::format("{} has no {} face of weight {}; {} {} is used instead",
                                       family.name, slope_name(slope), weight,
                                       slope_name(match.slope), match.weight))
                    .hint("`resumec fonts` lists the weights of each family"));
    }
  }
  return *match.face;
}

bool Typefaces::has_feature(const font::Face& face, FamilyUse use, std::string_view feature,
                            std::string_view purpose, source::Span token) {
  if (face.has_feature(feature)) return true;
  const std::string_view name = family(use).name;
  if (without_.emplace(name, feature).second) {
    sink_.add(diag::make(diag::Code::kMissingFeature, token,
                         fmt::format("{} has no {} (OpenType feature {})", face.postscript_name(),
                                     purpose, feature))
                  .hint("`resumec fonts` lists the features of each family"));
  }
  return false;
}

void Typefaces::complain_no_small_capital(const font::Face& face, std::string_view letters,
                                          source::Span span) {
  std::vector<std::string> fresh;
  for (std::size_t at = 0; at < letters.size();) {
    const characters::CodePoint point = characters::decode_utf8(letters, at);
    if (large_.insert(point.value).second) {
      fresh.push_back(diag::quoted(letters.substr(at, point.length)));
    }
    at += point.length;
  }
  if (fresh.empty()) return;
  sink_.add(diag::make(diag::Code::kMissingFeature, span,
                       fmt::format("{} has no small capital for {}", face.postscript_name(),
                                   fmt::join(fresh, ", ")))
                .hint("`case: upper` sets every letter alike"));
}

void Typefaces::complain_absent(std::string_view cluster, const font::Match& absent,
                                source::Span span) {
  if (!absent_.insert(absent.family->name).second) return;
  sink_.add(diag::make(diag::Code::kFontAbsent, span,
                       fmt::format("no built-in font has {}, and {} is not installed",
                                   diag::quoted(cluster), absent.family->name))
                .hint(install_hint(*absent.family))
                .note(std::string(absent.error)));
}

namespace {

bool is_fancy(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const characters::CodePoint point = characters::decode_utf8(text, at);
    if (characters::is_fancy_letter(point.value)) return true;
    at += point.length;
  }
  return false;
}

}  // namespace

void Typefaces::complain_missing(std::string_view text, source::Span span) {
  // Of a paragraph in a script that no font has, some characters tell which.
  constexpr std::size_t kMostNamed = 4;
  std::vector<std::string> fresh;
  std::size_t more = 0;
  for (std::size_t at = 0; at < text.size();) {
    const characters::CodePoint point = characters::decode_utf8(text, at);
    const std::string_view character = text.substr(at, point.length);
    at += point.length;
    // The letter of a cluster may be known and its mark not.
    if (font::is_unseen(point.value) || fonts_.fallback(character, {}).face != nullptr) continue;
    if (!missing_.insert(point.value).second) continue;
    if (fresh.size() == kMostNamed) {
      ++more;
    } else {
      fresh.push_back(fmt::format("{} (U+{:04X})", diag::quoted(character),
                                  static_cast<std::uint32_t>(point.value)));
    }
  }
  if (fresh.empty()) return;
  auto message = fmt::format("no font has the character{} {}", fresh.size() == 1 ? "" : "s",
                             fmt::join(fresh, ", "));
  if (more > 0) message += fmt::format(" and {} more", more);
  auto complaint = diag::make(diag::Code::kMissingGlyph, span, std::move(message));
  const std::string ordinary = characters::ordinary_letters(text);
  if (is_fancy(text)) {
    // The warning about the word has it whole; some of its signs have a font.
    complaint.hint("type ordinary letters");
  } else if (ordinary != text) {
    complaint.hint(fmt::format("type ordinary letters: {}", diag::quoted(ordinary)))
        .fix("write ordinary letters", span, ordinary);
  } else {
    complaint.hint(fmt::format("a font file that has {} can be named in `design.fonts.files`",
                               fresh.size() == 1 ? "it" : "them"));
  }
  sink_.add(std::move(complaint));
}

}  // namespace resumec::layout
