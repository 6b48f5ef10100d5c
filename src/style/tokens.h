// The tokens as themes write them, and their list of fields.
#pragma once

#include <optional>

#include "schema/record.h"
#include "source/mapped_text.h"
#include "style/measure.h"
#include "style/style.h"

namespace resumec::style {

// What a theme says before sizes in em are lengths and colours that follow others are set.
struct Tokens {
  Style style;
  std::optional<Color> link;  // none: the accent
  Measure name_size, headline_size, contact_size, section_title_size, entry_title_size, small_size;
  Measure between_bullets, between_entries, before_section, after_section_title, after_header,
      between_paragraphs, after_entry_head, between_header_lines, bullet_indent;
};

// The tokens with lengths for measures.
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
