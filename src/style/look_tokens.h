// Looks as themes write them, and their list of fields.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "schema/record.h"
#include "source/span.h"
#include "style/looks.h"
#include "style/measure.h"

namespace resumec::style {

struct Tokens;

// What a level of the cascade does not say is the level's below, and in the end that of the place
// where the words stand.
struct LookTokens {
  std::optional<FamilyUse> family;
  std::optional<Measure> size;
  std::optional<int> weight;
  std::optional<bool> italic;
  std::optional<Ink> ink;
  std::optional<int> spacing;
  std::optional<Case> letters;
  std::optional<Figures> figures;
  // Where it was chosen what a font may lack or a reader of the PDF not bear.
  source::Span spacing_span, letters_span, figures_span;
};

// One for each key of `looks`.
struct LookSet {
  LookTokens name, headline, contact, section_title, title, organization, team, position, study,
      dates, place, separator, keyword, level, label, summary, bullet, code, link, caption, running;
};

struct LookKey {
  std::string_view name;
  LookTokens LookSet::*look;
  std::string_view description;
};
constexpr std::size_t kLookKeys = 21;
const std::array<LookKey, kLookKeys>& look_keys();

const schema::Record<Tokens>& looks_fields();

}  // namespace resumec::style
