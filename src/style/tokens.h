// The tokens as themes write them, and their list of fields.
#pragma once

#include <optional>

#include "schema/record.h"
#include "source/mapped_text.h"
#include "style/look_tokens.h"
#include "style/measure.h"
#include "style/style.h"

namespace resumec::style {

// What a theme says before sizes in em are lengths and colours that follow others are set.
struct Tokens {
  Style style;
  std::optional<Color> link;  // none: the accent
  Figures figures = Figures::kDefault;
  LookSet looks;
  Measure between_bullets, between_entries, before_section, after_section_title, after_header,
      between_paragraphs, after_entry_head, between_header_lines, bullet_indent;
};

// The table of looks that the tokens ask for.
Looks make_looks(const Tokens& tokens);

// The tokens with lengths for measures, and the looks.
Style resolve(const Tokens& tokens);

struct ThemeFile {
  Tokens tokens;
  source::MappedText summary, extends;
};

// `design` of a résumé.
struct Design {
  Tokens tokens;
  source::MappedText theme;
};

const schema::Record<ThemeFile>& theme_fields();
const schema::Record<Design>& design_fields();

}  // namespace resumec::style
