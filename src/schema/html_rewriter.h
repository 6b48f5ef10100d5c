// A text with HTML, written anew in our own markup.
#pragma once

#include <vector>

#include "schema/html.h"
#include "schema/html_tokens.h"
#include "source/mapped_text.h"

namespace resumec::schema {

struct HtmlPiece {
  source::MappedText text;
  bool made = false;  // of a tag, an entity, white space; else it stands in the text as it is
};

// `tokens` are those of `text`.
std::vector<HtmlPiece> rewrite_html(const source::MappedText& text,
                                    const std::vector<HtmlToken>& tokens, HtmlForm form);

}  // namespace resumec::schema
